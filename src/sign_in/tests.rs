//! Signing in as its users and its attackers do, through the real router, on both databases.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use crate::tests::world::both;

const WRONG: &str = "Användarnamn eller lösenord stämmer inte";

both! {
    async fn whoever_knows_the_password_is_let_in(world: World) {
        world.get("karin", "/").await.shows("Karin Åkesson");
    }

    async fn a_wrong_password_and_an_unknown_name_get_the_same_words(world: World) {
        for form in [[("user_name", "karin"), ("password", "wrong")], [("user_name", "nobody"), ("password", "wrong")]] {
            let answer = world.post("", "/api/sign_in", &form).await;
            assert_eq!(answer.status, 303);
            let page = world.follow(&answer, "/sign-in").await;
            page.shows(WRONG);
            page.hides("value=\"wrong\"");
        }
    }

    async fn a_locked_account_is_out_with_the_very_next_request(world: World) {
        world.get("maria", "/").await.shows("Maria Sandell");
        let maria = world.person("maria").await;
        let answer = world.post("karin", "/api/lock_account", &[("person", &maria), ("reason", "")]).await;
        assert_eq!(answer.status, 303);
        assert_eq!(world.get("maria", "/").await.location.as_deref(), Some("/sign-in?next=%2F"));
    }

    async fn a_session_that_was_ended_opens_nothing(world: World) {
        world.get("karin", "/people").await.shows("Alla personer");
        world.post("karin", "/api/sign_out", &[]).await;
        assert_eq!(world.get("karin", "/people").await.status, 303);
    }

    async fn signing_in_gives_the_session_a_new_id(world: World) {
        let before = world.get("", "/sign-in").await.cookie;
        let after = world.sign_in("karin").await;
        assert_ne!(before, Some(after));
    }

    async fn a_form_from_another_site_is_refused(world: World) {
        let cookie = world.sign_in("karin").await;
        let request = axum::http::Request::post("/api/sign_out")
            .header("host", "localhost:3000")
            .header("origin", "https://evil.example")
            .header("cookie", cookie)
            .header("content-type", "application/x-www-form-urlencoded");
        assert_eq!(world.send(request.body(axum::body::Body::empty()).unwrap()).await.status, 403);
        world.get("karin", "/").await.shows("Karin Åkesson");
    }

    async fn a_new_password_ends_all_other_sessions(world: World) {
        let old = [("old_password", crate::seed::PASSWORD), ("new_password", "tall korv cykel månsken"), ("password_again", "tall korv cykel månsken")];
        let answer = world.post("elin", "/api/change_password", &old).await;
        assert_eq!(answer.location.as_deref(), Some("/account"));
        assert_eq!(world.get("elin", "/account").await.status, 303);
    }

    async fn a_guessable_password_is_refused_at_its_field(world: World) {
        let form = [("old_password", crate::seed::PASSWORD), ("new_password", "password12"), ("password_again", "password12")];
        let answer = world.post("elin", "/api/change_password", &form).await;
        assert_eq!(answer.location.as_deref(), Some("/from-here"));
        world.get("elin", "/account/password").await.shows("lätt att gissa");
    }
}
