### Inloggning.

sign-in-title = Logga in
sign-in-lede = Vem får se och göra vad i skolans system, varför, och till när.
sign-in-user-name = Användarnamn
sign-in-password = Lösenord
sign-in-act = Logga in
sign-in-hint = Du kan klistra in lösenordet. Glömt det? Be skolans administratör om ett nytt.
sign-in-wrong = Användarnamn eller lösenord stämmer inte, eller så är kontot låst.
sign-in-signed-out = Du är utloggad.
