//! What roles contain, as those who may see it and those who may change it meet it.

use crate::tests::world::both;

both! {
    async fn a_standard_role_is_looked_at_by_whoever_may(world: World) {
        for who in ["karin", "peter", "nadia", "birgitta", "gunnar"] {
            world.get(who, "/roles?system=skola24&role=teacher").await.shows("Standardroll, kan inte ändras").shows("Frånvaro på lektion");
        }
        assert_eq!(world.get("tomas", "/roles").await.status, 403);
        assert_eq!(world.get("maria", "/roles/compare").await.status, 403);
    }

    async fn the_matrix_holds_every_role_and_item_and_can_be_narrowed(world: World) {
        let all = world.get("karin", "/roles/compare?system=skola24").await;
        all.shows("Kanslist").shows("Lärare").shows("12 roller och 36 områden");
        assert_eq!(all.body.matches("class=\"cellwrap\"").count(), 12 * 36);
        let two = world.get("karin", "/roles/compare?system=skola24&a=teacher&b=group_teacher&only=differences").await;
        two.shows("skiljer mellan Lärare och").shows("skiljer mellan de två rollerna");
        assert!(two.body.matches("class=\"cellwrap\"").count() < all.body.matches("class=\"cellwrap\"").count());
        world.get("karin", "/roles/compare?system=skola24&q=zzzz").await.shows("Ingen rad passar");
    }

    async fn the_file_holds_the_same_rows(world: World) {
        let file = world.get("karin", "/roles.csv?system=skola24&q=lektion").await;
        file.shows("absence.lessons").hides("bookings.rooms");
        assert!(file.body.starts_with('\u{feff}'));
    }

    async fn numbers_beside_roles_are_of_people_within_reach(world: World) {
        let count = |page: &str| {
            let rest = page.split("role=teacher\"").nth(1).unwrap();
            let rest = rest.split("class=\"n\">").nth(1).unwrap();
            rest.chars().take_while(char::is_ascii_digit).collect::<String>().parse::<u32>().unwrap()
        };
        let of = |answer: crate::tests::world::Answer| count(&answer.body);
        let karin = of(world.get("karin", "/roles?system=skola24").await);
        let peter = of(world.get("peter", "/roles?system=skola24").await);
        let birgitta = of(world.get("birgitta", "/roles?system=skola24").await);
        assert!(peter < karin, "{peter} {karin}");
        assert_eq!(birgitta, karin + 1, "Maja is protected and a teacher");
    }
}
