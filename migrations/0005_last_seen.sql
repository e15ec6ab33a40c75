-- When anybody signed in last is read with every page of people that was kept: from the end of an index.

CREATE INDEX account_seen ON account (last_seen_at);
