//! The audit chain: whole with many writers, and broken by any touch.

use crate::gate::{Broken, Duty, Entry, Verdict, verify};
use crate::sql;
use crate::tests::world::{World, both};

async fn verdict(world: &World) -> Verdict {
    verify(&mut world.gate.look(Duty::Health).await.unwrap()).await.unwrap()
}

both! {
    async fn many_writers_make_one_chain(world: World) {
        let before = world.entries().await;
        let writers = (0..20).map(|_| {
            let gate = world.gate.clone();
            tokio::spawn(async move {
                gate.act(Duty::CommandLine).await.unwrap().commit(Entry::of("act-seeded")).await.unwrap();
            })
        });
        for writer in writers.collect::<Vec<_>>() {
            writer.await.unwrap();
        }
        assert_eq!(verdict(&world).await, Verdict::Whole(before + 20));
    }

    async fn a_changed_entry_is_named(world: World) {
        let mut duty = world.gate.act(Duty::CommandLine).await.unwrap();
        sql!("UPDATE audit_entry SET act = 'act-role-given' WHERE number = 2").run(&mut duty).await.unwrap();
        duty.keep().await.unwrap();
        assert_eq!(verdict(&world).await, Verdict::Broken(Broken::Changed(2)));
    }

    async fn a_missing_last_entry_is_named(world: World) {
        let last = world.entries().await;
        let mut duty = world.gate.act(Duty::CommandLine).await.unwrap();
        sql!("DELETE FROM audit_entry WHERE number = $1").bind(last).run(&mut duty).await.unwrap();
        duty.keep().await.unwrap();
        assert_eq!(verdict(&world).await, Verdict::Broken(Broken::Head(last)));
    }

    async fn a_permit_that_is_dropped_leaves_nothing(world: World) {
        let before = world.entries().await;
        let mut duty = world.gate.act(Duty::CommandLine).await.unwrap();
        sql!("DELETE FROM assignment").run(&mut duty).await.unwrap();
        drop(duty);
        assert!(world.count(sql!("SELECT count(*) FROM assignment")).await > 0);
        assert_eq!(world.entries().await, before);
    }
}
