//! Substitutes: a teacher's own list, passes that count at once and end, and whoever may not give them.

use crate::rights::{Client, Question};
use crate::sql;
use crate::tests::world::{TODAY, World, both};

/// Whether somebody edits a pupil's absence on a day, as the index that follows has it and one that is made anew.
async fn edits(world: &World, viewer: &str, pupil: &str, day: &str) -> bool {
    let (kept, anew) = (world.gate.index().await.unwrap(), world.beside().await.gate.index().await.unwrap());
    assert_eq!(kept.digest(), anew.digest());
    let question = Question {
        viewer: world.person(viewer).await,
        item: "absence.lessons".to_owned(),
        target: Some(world.person(pupil).await),
        client: Client::Portal,
        day: day.parse().unwrap(),
    };
    kept.decide("skola24", &question).unwrap().edit
}

/// Gives a pass: for all groups, or for one by its external id.
async fn give(world: &World, who: &str, (teacher, substitute): (&str, &str), group: &str, (from, to): (&str, &str)) -> (u16, String) {
    let (teacher, substitute) = (world.person(teacher).await, world.person(substitute).await);
    let which = if group.is_empty() {
        "form[all]=yes".to_owned()
    } else {
        let id = world.id(sql!("SELECT group_id FROM study_group WHERE external_id = $1").bind(group.to_owned())).await;
        format!("form[group][g{id}]=yes")
    };
    let path = if who == "peter" || who == "karin" || who == "annika" || who == "nadia" { "/api/give_pass" } else { "/api/give_own_pass" };
    let form = format!("form[teacher]={teacher}&form[substitute]={substitute}&{which}&form[from]={from}&form[to]={to}&form[reason]=");
    let answer = world.island(who, path, &form).await;
    (answer.status, answer.body)
}

async fn pass(world: &World) -> String {
    world.id(sql!("SELECT pass_id FROM substitute_pass ORDER BY recorded_at DESC, pass_id DESC LIMIT 1")).await
}

async fn keep(world: &World, who: &str, colleague: &str) -> u16 {
    let form = format!("substitute={}", world.person(colleague).await);
    world.island(who, "/api/keep_substitute", &form).await.status
}

both! {
    async fn a_teacher_gives_a_pass_from_her_own_list_and_it_counts_at_once_and_ends(world: World) {
        let days = (TODAY, "2026-11-20");
        world.get("maria", "/substitutes").await.shows("Ingen står på din lista än.").shows("Fatima El-Sayed").hides("Annika");
        let (status, body) = give(&world, "maria", ("maria", "ali"), "kyrkby-7B", days).await;
        assert_eq!((status, body.contains("fault-pass-not-listed")), (422, true), "{body}");
        let before = world.entries().await;
        assert_eq!(keep(&world, "maria", "ali").await, 200);
        assert_eq!(keep(&world, "maria", "ali").await, 409, "once is enough");
        assert!(!edits(&world, "ali", "elsa", "2026-11-19").await);
        let (status, body) = give(&world, "maria", ("maria", "ali"), "kyrkby-7B", days).await;
        assert_eq!((status, body.contains("pass-given")), (200, true), "{body}");
        assert_eq!(world.entries().await, before + 2, "one entry for the list, one for the pass");
        assert!(edits(&world, "ali", "elsa", "2026-11-19").await);
        assert!(edits(&world, "ali", "elsa", "2026-11-20").await && !edits(&world, "ali", "elsa", "2026-11-21").await);
        let (maria, ali) = (world.person("maria").await, world.person("ali").await);
        world.get("karin", &format!("/people/{ali}")).await.shows("Vikarierar för Maria Sandell");
        world.get("karin", &format!("/people/{maria}")).await.shows("Ali Rahimi vikarierar");
        world.get("ali", "/").await.shows("Vikarierar för Maria Sandell").shows("Vikarierar för Johan Wikström").shows("Slutar i dag");
        world.get("maria", "/").await.shows("Ali Rahimi vikarierar");
        world.get("karin", "/audit").await.shows("Gav ett vikariat");
        let form = format!("pass={}", pass(&world).await);
        assert_eq!(world.island("maria", "/api/end_own_pass", &form).await.status, 200);
        assert!(!edits(&world, "ali", "elsa", "2026-11-19").await);
        assert_eq!(world.island("maria", "/api/end_own_pass", &form).await.status, 409);
        assert_eq!(world.island("ali", "/api/restore_own_pass", &form).await.status, 404, "only the teacher takes that back");
        assert_eq!(world.island("maria", "/api/restore_own_pass", &form).await.status, 200);
        assert!(edits(&world, "ali", "elsa", "2026-11-19").await);
        assert_eq!(world.island("ali", "/api/end_own_pass", &form).await.status, 200, "whoever stands in may stop");
        assert!(!edits(&world, "ali", "elsa", "2026-11-19").await);
        let rows = sql!("SELECT count(*) FROM duty WHERE pass_id IS NOT NULL");
        assert_eq!(world.count(rows).await, 4, "no row is overwritten");
        let dropped = world.island("maria", "/api/drop_substitute", &format!("substitute={ali}")).await;
        assert_eq!(dropped.status, 200);
        assert_eq!(world.island("maria", "/api/restore_own_pass", &form).await.status, 200, "what was given is not of the list");
    }

    async fn the_page_says_what_a_pass_opens_before_it_is_given(world: World) {
        keep(&world, "maria", "ali").await;
        keep(&world, "maria", "lena").await;
        let ali = world.person("ali").await;
        let asked = |substitute: &str, to: &str| format!("/substitutes?form[substitute]={substitute}&form[all]=yes&form[from]=2026-11-19&form[to]={to}");
        let page = world.get("maria", &asked(&ali, "2026-11-19")).await;
        page.shows("Ali Rahimi får läsa och ändra").shows("(Skola24)").shows("7B").shows("från 19 november 2026 till och med 19 november 2026.");
        world.get("maria", &asked(&ali, "2026-11-24")).await.shows("högst fem dagar");
        assert_eq!(give(&world, "maria", ("maria", "lena"), "", ("2026-11-19", "2026-11-19")).await.0, 200);
        world.get("maria", &asked(&ali, "2026-11-19")).await.shows("Lena Holm vikarierar redan: alla grupper, 19 november 2026.");
        let before = world.entries().await;
        world.get("maria", &asked(&ali, "2026-11-20")).await;
        assert_eq!(world.entries().await, before, "looking changes nothing");
    }

    async fn the_schools_administrator_gives_a_pass_for_any_teacher_there_and_nobody_else_does(world: World) {
        let day = (TODAY, TODAY);
        for (who, people, status) in [
            ("tomas", ("tomas", "ali"), 422),
            ("nadia", ("lena", "ali"), 403),
            ("annika", ("lena", "ali"), 404),
            ("peter", ("hanna", "ali"), 404),
            ("peter", ("lena", "hanna"), 404),
        ] {
            assert_eq!(give(&world, who, people, "", day).await.0, status, "{who} {people:?}");
        }
        for (who, people, group, days, fault) in [
            ("peter", ("lena", "lena"), "", day, "fault-pass-herself"),
            ("peter", ("lena", "peter"), "", day, "fault-to-oneself"),
            ("peter", ("lena", "ali"), "", ("2026-11-17", TODAY), "fault-pass-past"),
            ("peter", ("lena", "ali"), "", (TODAY, "2026-11-23"), "fault-pass-long"),
            ("peter", ("lena", "ali"), "kyrkby-7B", day, "fault-pass-group"),
            ("karin", ("mikael", "ali"), "", day, "fault-pass-not-there"),
            ("karin", ("mikael", "bjorn"), "", day, "fault-pass-barred"),
            ("peter", ("johan", "ali"), "", day, "fault-pass-already"),
        ] {
            let (status, body) = give(&world, who, people, group, days).await;
            assert_eq!((status, body.contains(fault)), (422, true), "{people:?} {fault}: {body}");
        }
        assert_eq!(give(&world, "peter", ("lena", "ali"), "", day).await.0, 200);
        let lena = world.person("lena").await;
        world.get("peter", &format!("/people/{lena}/substitutes")).await.shows("Ali Rahimi vikarierar").shows("Andra på skolan");
        let form = format!("pass={}", pass(&world).await);
        assert_eq!(world.island("annika", "/api/end_pass", &form).await.status, 404);
        assert_eq!(world.island("maria", "/api/end_own_pass", &form).await.status, 404);
        assert_eq!(world.island("peter", "/api/end_pass", &form).await.status, 200);
        assert_eq!(world.island("peter", "/api/restore_pass", &form).await.status, 200);
        assert_eq!(world.island("lena", "/api/end_own_pass", &form).await.status, 200, "they are her groups");
    }

    async fn a_pass_for_a_protected_teacher_warns_nobody_even_of_a_day_after_her_protection(world: World) {
        let days = ("2026-12-01", "2026-12-02");
        assert_eq!(give(&world, "peter", ("lena", "ali"), "", days).await.0, 200);
        let (johan, ali, lena) = (world.person("johan").await, world.person("ali").await, world.person("lena").await);
        let page = format!("/people/{johan}/substitutes?form[substitute]={ali}&form[all]=yes&form[from]={}&form[to]={}", days.0, days.1);
        world.get("peter", &page).await.shows("vikarierar också för någon annan");
        let mut duty = world.gate.act(crate::gate::Duty::Seed).await.unwrap();
        let protected = sql!(
            "INSERT INTO protection (protection_id, person_id, marking, from_day, to_day, recorded_at, source, external_id)
             VALUES ($1, $1, 'Sekretessmarkering', '0001-01-01', '2026-11-25', '2026-11-18T08:00:00Z', 'demo', 'lena')"
        );
        protected.bind(lena.parse::<uuid::Uuid>().unwrap()).run(&mut duty).await.unwrap();
        duty.keep().await.unwrap();
        world.get("peter", &page).await.hides("vikarierar också för någon annan");
    }

    async fn a_school_has_all_its_passes_on_one_page_and_those_of_no_other(world: World) {
        let lena = world.person("lena").await;
        assert_eq!(give(&world, "peter", ("lena", "ali"), "", ("2026-11-19", "2026-11-20")).await.0, 200);
        let page = world.get("peter", "/passes").await;
        page.shows("Ali Rahimi vikarierar för Johan Wikström").shows("Slutar i dag").shows("Ali Rahimi vikarierar för Lena Holm").shows("Kommande").hides("0 vikariat");
        world.get("annika", "/passes").await.shows("Inget vikariat i dag eller senare.").hides("Rahimi");
        let unit = |name: &str| sql!("SELECT unit_id FROM unit WHERE name = $1").bind(name.to_owned());
        let (hers, other) = (world.id(unit("Kyrkbyskolan")).await, world.id(unit("Tallåsskolan")).await);
        world.get("karin", &format!("/passes?unit={hers}")).await.shows("vikarierar för Lena Holm").shows(&format!("/people/{lena}/substitutes\""));
        world.get("karin", &format!("/passes?unit={other}")).await.hides("Rahimi");
        world.get("annika", &format!("/passes?unit={hers}")).await.hides("Rahimi");
        let (pass, back) = (pass(&world).await, "%2Fpasses");
        let ended = world.island("peter", "/api/end_pass", &format!("pass={pass}&back={back}")).await;
        assert_eq!((ended.status, ended.body.contains("\"/passes\"")), (200, true), "{}", ended.body);
        world.get("peter", "/passes").await.shows("Avslutat").shows("/api/restore_pass").shows("0 vikariat");
        let form = [("person", world.person("ali").await), ("marking", "confidential".to_owned()), ("reason", "test".to_owned())];
        world.post("birgitta", "/api/protect_person", &form.each_ref().map(|(name, value)| (*name, value.as_str()))).await;
        world.get("peter", "/passes").await.hides("Rahimi");
    }

    async fn a_pass_never_outlasts_the_employment_or_a_leave_of_the_substitute(world: World) {
        let ali = world.person("ali").await;
        let job = world.id(sql!("SELECT employment_id FROM employment WHERE external_id = 'ali|kyrkby'")).await;
        let form = format!("form[job]={job}&form[kind]=other&form[from]=2026-11-20&form[to]=");
        assert_eq!(world.island("peter", "/api/register_leave", &form).await.status, 200);
        let (status, body) = give(&world, "peter", ("lena", "ali"), "", (TODAY, "2026-11-20")).await;
        assert_eq!((status, body.contains("fault-pass-not-there")), (422, true), "{body}");
        assert_eq!(give(&world, "peter", ("lena", "ali"), "", (TODAY, "2026-11-19")).await.0, 200);
        assert_eq!(world.island("peter", "/api/lock_account", &format!("person={ali}&reason=")).await.status, 403);
        assert_eq!(world.island("karin", "/api/lock_account", &format!("person={ali}&reason=")).await.status, 200);
        let given = format!("pass={}", pass(&world).await);
        assert_eq!(world.island("peter", "/api/end_pass", &given).await.status, 200);
        let again = world.island("peter", "/api/restore_pass", &given).await;
        assert_eq!((again.status, again.body.contains("fault-pass-barred")), (422, true), "{}", again.body);
    }

    async fn a_protected_colleague_is_on_no_list_and_in_no_line(world: World) {
        // Maja is protected: her colleagues at Hamnskolan do not find her, and cannot put her on a list.
        world.get("mikael", "/substitutes").await.hides("Maja");
        assert_eq!(keep(&world, "mikael", "maja").await, 404);
        assert_eq!(give(&world, "karin", ("mikael", "maja"), "", (TODAY, TODAY)).await.0, 404);
        keep(&world, "maria", "ali").await;
        assert_eq!(give(&world, "maria", ("maria", "ali"), "", (TODAY, TODAY)).await.0, 200);
        let (maria, ali) = (world.person("maria").await, world.person("ali").await);
        let form = [("person", ali.as_str()), ("marking", "confidential"), ("reason", "test")];
        world.post("birgitta", "/api/protect_person", &form).await;
        for path in ["/substitutes", "/"] {
            world.get("maria", path).await.hides("Ali Rahimi");
        }
        for path in [format!("/people/{maria}"), format!("/people/{maria}/substitutes")] {
            world.get("karin", &path).await.hides("Ali Rahimi");
        }
        let page = format!("/substitutes?form[substitute]={ali}&form[all]=yes&form[from]={TODAY}&form[to]={TODAY}");
        world.get("maria", &page).await.hides("Ali");
    }

    async fn on_paper_a_pass_has_a_code_by_which_the_office_sees_whether_it_holds(world: World) {
        keep(&world, "maria", "ali").await;
        assert_eq!(give(&world, "maria", ("maria", "ali"), "kyrkby-7B", (TODAY, "2026-11-20")).await.0, 200);
        let pass = pass(&world).await;
        let (own, office) = (format!("/substitutes?slip={pass}"), format!("/passes?slip={pass}"));
        world.get("maria", "/substitutes").await.shows(&own);
        let slip = world.get("maria", &own).await;
        slip.shows("Ali Rahimi").shows("7B").shows("Gäller i dag.");
        world.get("ali", &own).await.shows("Ali Rahimi");
        world.get("peter", &office).await.shows("Ali Rahimi").shows("Gäller i dag.");
        for (who, page) in [("johan", &own), ("elsa", &own), ("annika", &office)] {
            assert_eq!(world.get(who, page).await.status, 404, "{who}");
        }
        assert_eq!(world.get("maria", "/substitutes?slip=x").await.status, 404);
        let code = slip.body.split("class=\"secret\">").nth(1).unwrap()[..9].to_owned();
        let check = format!("/passes?code={}", code.to_lowercase().replace('-', "%20"));
        world.get("peter", &check).await.shows("Gäller i dag. Ali Rahimi vikarierar för Maria");
        world.get("annika", &check).await.shows("har den koden").hides("Ali Rahimi");
        world.get("peter", "/passes?code=0000-0000").await.shows("har den koden");
        assert_eq!(world.island("maria", "/api/end_own_pass", &format!("pass={pass}")).await.status, 200);
        world.get("peter", &check).await.shows("Gäller inte längre. Ali Rahimi");
        world.get("maria", "/substitutes").await.hides(&own);
    }

    async fn without_groups_there_is_nothing_to_lend(world: World) {
        world.get("tomas", "/substitutes").await.shows("Du har inga grupper").hides("/api/give_own_pass");
        assert_eq!(keep(&world, "tomas", "ali").await, 404);
        world.get("elsa", "/substitutes").await.shows("Du har inga grupper");
        assert_eq!(keep(&world, "elsa", "maria").await, 404);
        let before = world.entries().await;
        assert_eq!(give(&world, "elsa", ("maria", "ali"), "", (TODAY, TODAY)).await.0, 422);
        assert_eq!(world.entries().await, before);
    }
}
