-- Taking an access back takes back the consent that was given with it: found by that, and not by reading every consent there is.
CREATE INDEX consent_set_with ON consent (set_with);
