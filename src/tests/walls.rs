//! The closed parts of Escola: who may open them is named rank by rank, from the server's command line down, in every path of giving.

use crate::roles::superconfigurator::{Naming, name};
use crate::sql;
use crate::systems::profile::Profile;
use crate::systems::{shipped, store};
use crate::tests::news::hand_in_to;
use crate::tests::world::{World, both};

async fn with_escola(world: &World) {
    let mut duty = world.gate.act(crate::gate::Duty::CommandLine).await.unwrap();
    let now = duty.now();
    store::add(&mut duty, &Profile::read(shipped("escola").unwrap()).unwrap(), now).await.unwrap();
    duty.keep().await.unwrap();
}

async fn role(world: &World, key: &str) -> String {
    world.id(sql!("SELECT role_id FROM role WHERE system_key = 'escola' AND role_key = $1").bind(key)).await
}

/// What the command line says: its status and its sentence.
async fn names(world: &World, user_name: &str, wall: &str, end: bool) -> (u8, String) {
    let naming = Naming { system: "escola", wall, user_name, reason: "Vald av nämnden", end };
    name(&world.gate, &naming).await.map_or_else(|failure| (failure.status, failure.sentence), |said| (0, said))
}

/// Gives a role, everywhere, by a direct request; whether it was given.
async fn gives(world: &World, who: &str, receiver: &str, role: &str) -> bool {
    let (before, receiver) = (world.entries().await, world.person(receiver).await);
    let form = [("form[person]", receiver.as_str()), ("form[role]", role), ("form[scope]", "everywhere"), ("form[from]", "2026-11-18")];
    world.post(who, "/api/give_role", &form).await;
    world.entries().await > before
}

both! {
    async fn a_superconfigurator_is_named_on_the_server_and_names_the_configurators(world: World) {
        with_escola(&world).await;
        let (top, mid) = (role(&world, "support_superconfigurator").await, role(&world, "support_configurator").await);
        let form = format!("/people/{}/give", world.person("maria").await);
        for who in ["karin", "birgitta", "peter", "leena", "maria", "elsa"] {
            assert!(!gives(&world, who, "tomas", &top).await, "{who} names no superconfigurator");
            assert!(!gives(&world, who, "tomas", &mid).await, "{who} is no superconfigurator");
        }
        world.get("karin", &form).await.hides(&mid).hides(&top);
        assert_eq!(names(&world, "Karin", "support_planning", false).await, (0, "Karin is Superconfigurator of support planning from today.".to_owned()));
        world.get("karin", &form).await.shows(&mid).hides(&top);
        assert!(!gives(&world, "karin", "tomas", &top).await, "not even she herself");
        assert!(!gives(&world, "karin", "karin", &mid).await, "nor to herself");
        assert!(gives(&world, "karin", "tomas", &mid).await);
        let other = role(&world, "employments_configurator").await;
        assert!(!gives(&world, "karin", "tomas", &other).await, "the other wall has keepers of its own");
        world.get("karin", "/audit?act=act-superconfigurator-named").await.shows("Karin Åkesson").shows("Vald av nämnden");
        let table = world.get("karin", "/roles/assigns?system=escola").await;
        table.shows("Bara serverns ägare, på kommandoraden").shows(">Superkonfigurator för stödplaneringen</span>");
        world.get("karin", "/systems/escola").await.shows("som bara serverns ägare utser").shows("Karin Åkesson</a>").shows("ingen som du når");
        world.get("peter", "/systems/escola").await.hides("Karin Åkesson</a>").shows("ingen som du når");
    }

    async fn what_is_ended_on_the_server_opens_nothing_and_cannot_be_restored_on_a_page(world: World) {
        with_escola(&world).await;
        let (top, mid) = (role(&world, "support_superconfigurator").await, role(&world, "support_configurator").await);
        names(&world, "karin", "support_planning", false).await;
        assert_eq!(names(&world, "karin", "support_planning", true).await.0, 0);
        assert!(!gives(&world, "karin", "tomas", &mid).await);
        let of_hers = sql!("SELECT assignment_id FROM assignment WHERE role_id = $1 AND replaced_at IS NULL").bind(top.parse::<uuid::Uuid>().unwrap());
        let (assignment, before) = (world.id(of_hers).await, world.entries().await);
        for who in ["karin", "birgitta"] {
            world.post(who, "/api/restore_role", &[("assignment", &assignment)]).await;
        }
        assert_eq!(world.entries().await, before);
        // Ending is blocked by nobody: whoever gives roles everywhere can end it on a page too.
        names(&world, "tomas", "support_planning", false).await;
        let of_his = sql!("SELECT assignment_id FROM assignment WHERE role_id = $1 AND replaced_at IS NULL AND revoked_on IS NULL");
        let his = world.id(of_his.bind(top.parse::<uuid::Uuid>().unwrap())).await;
        world.post("karin", "/api/end_role", &[("assignment", &his)]).await;
        assert_eq!(names(&world, "tomas", "support_planning", true).await, (2, "tomas is not Superconfigurator of support planning".to_owned()));
    }

    async fn the_command_line_says_what_is_wrong_and_changes_nothing(world: World) {
        assert_eq!(names(&world, "karin", "support_planning", false).await, (2, "escola: the database has no such system".to_owned()));
        with_escola(&world).await;
        let before = world.entries().await;
        let there = "escola: no wall cellar; there are support_planning, employments";
        assert_eq!(names(&world, "karin", "cellar", false).await, (2, there.to_owned()));
        assert_eq!(names(&world, "nobody", "employments", false).await, (2, "nobody: nobody has this user name".to_owned()));
        assert_eq!(names(&world, "karin", "employments", true).await, (2, "karin is not Superconfigurator of employments".to_owned()));
        assert_eq!(world.entries().await, before);
        names(&world, "karin", "employments", false).await;
        assert_eq!(names(&world, "karin", "employments", false).await, (2, "karin is Superconfigurator of employments already".to_owned()));
        assert_eq!(world.entries().await, before + 1);
    }

    async fn no_automatic_rule_opens_a_wall_for_those_who_do_not_keep_it(world: World) {
        with_escola(&world).await;
        let before = world.entries().await;
        let rule = async |who: &str, key: &str| {
            let role = role(&world, key).await;
            world.post(who, "/api/add_rule", &[("system", "escola"), ("when", "position:nurse"), ("role", &role)]).await;
        };
        for key in ["support_superconfigurator", "support_configurator"] {
            for who in ["karin", "birgitta"] {
                rule(who, key).await;
            }
        }
        assert_eq!(world.entries().await, before);
        rule("karin", "offers_staff").await;
        assert_eq!(world.entries().await, before + 1, "what opens no wall is given by a rule");
        names(&world, "karin", "support_planning", false).await;
        rule("karin", "support_superconfigurator").await;
        assert_eq!(world.entries().await, before + 2, "not even for a superconfigurator");
        rule("karin", "support_configurator").await;
        assert_eq!(world.entries().await, before + 3);
    }

    async fn a_profile_that_is_handed_in_moves_no_wall(world: World) {
        with_escola(&world).await;
        let shipped = Profile::read(shipped("escola").unwrap()).unwrap();
        let mut open = Profile { version: shipped.version + 1, ..shipped.clone() };
        open.items.iter_mut().for_each(|item| item.wall = None);
        let mut kept = Profile { version: shipped.version + 1, ..shipped };
        kept.walls.iter_mut().for_each(|wall| wall.superconfigurators.clear());
        for other in [open, kept] {
            hand_in_to(&world, "karin", "escola", &other.text().unwrap()).await;
            world.post("karin", "/api/review_news", &[("form[system]", "escola"), ("form[all]", "yes")]).await;
            let page = world.get("karin", "/roles/news?system=escola").await;
            page.shows("Bara en version som följer med Rollbok får öppna en stängd del").hides("/api/save_news");
            let (before, withdrawn) = (world.entries().await, [("system", "escola")]);
            world.post("karin", "/api/withdraw_profile", &withdrawn).await;
            assert_eq!(world.entries().await, before + 1);
        }
    }
}
