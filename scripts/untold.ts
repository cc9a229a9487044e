/** By platform: what no answer tells, or no document, and what Trackside does about it. For docs/platforms.md. */
export const UNTOLD = `## What cannot be told

What the platforms' answers or documents leave open, and what Trackside does where it cannot know.

### Voluum

- No call names the account, its currency or its zone. The form asks; amounts are converted into the currency that is asked for, so the label is true.
- Conversions have no status: what was rejected later stays counted until somebody corrects it in Voluum.
- Which of the account's own conversion types are among its conversions too is a setting that no answer tells: they are \`events\`, beside the conversions, and never added. Their money has no column of its own here.
- Where an offer's payout is set by hand, the amount of the postback is ignored. Offers say so (\`payoutModel\`); reports cannot.
- Cost below the level at which it is known is spread by Voluum. It is noted only where Voluum calls it an estimate.
- A key sees the workspaces of the user who made it, and a hidden column is missing: that is noted, but a hidden workspace is not told.
- The form of \`hourOfDay\` is in no document: anything but the number of an hour is refused.
- Three groupings at most, an hour counted as two.

### Binom

- No call names the account or its currency: the host stands for the name, the form asks for the currency, and nothing is converted.
- Reports count conversions of every status on the day of the click: past days grow. Statuses are free texts of the networks; those with one meaning are read where conversions are listed one by one.
- Which of their two times the days of that list are about is in no document, nor how its pages go on: a page that repeats itself ends the list as cut.
- A user whose profit is hidden may be sent zeros or nothing: nothing is noted as missing, zeros cannot be told from real ones.
- Whether the limit of a grouped report counts rows of the first level or all is not known: a report that reaches it counts as cut.
- Binom 1 lists what had traffic, in whole hours from UTC, and rows of a report by name only: two of one name are refused. With two-factor log-in it wants a fresh code with every call, and is not supported.

### Affise

- No call names the network or its zone: its host stands for the name, the form asks for the zone, and every question names one.
- Rows carry no currency: they are taken to be in the network's own, which affiliates are not told where they are paid in several.
- What an affiliate's key is told of the advertiser's side (zeros for some networks, nothing for others) is not believed.
- Clicks are filtered exactly by offer and affiliate only; other filters carry a note.
- Sub ids beyond the eighth have no clicks and cannot be filtered; beyond the fifth some networks fail, and are named.
- Media cost and smart links: no document shows where a row holds them. Whether money for clicks is among payouts is not known.
- Managers may see a part of the network without any sign of it in a report; the account says so where the user's type tells.
- In which zone the times of listed conversions are is not written down: they are read in the zone that was asked for.

### Everflow

- Statuses are known where conversions are listed one by one; reports tell held ones beside \`cv\`. Lists reach back 365 days, in each offer's own currency.
- One report holds 10,000 rows: more are cut, and it says so.
- Countries filter by names that are listed nowhere: those rows are chosen here, by code.
- Filters that are not understood are ignored without a word, so every row must show that they were obeyed, or the report is refused.
- Smart links have no list: their ids and names are in reports. The portals of advertisers and of the Marketplace are not read.
- Partners' own pages are in older documents only: their currency and zone may be missing, then the form asks.

### CAKE

- No call names the account or its zone: host and affiliate number stand for the name, the form asks for the zone of the account, in which all days are cut.
- Summaries count conversions of every disposition; statuses are known of conversions one by one, which reports by the second to fifth sub id are made of. Those have no clicks.
- Countries, sources, affiliates and advertisers are unknown to the affiliate's side, and so is what the advertiser pays.
- Summaries by day, hour and sub id do not name a currency: the connection's own holds. Symbols are no currency: twenty share one.
- Listed conversions tell neither the campaign nor the time of the click.
- \`row_count\` is all rows for some networks and those of the page for others: it prolongs the reading and never ends it.

### Affilae

- Experimental: there is no public description of its answers, and no answer with money in it is known. Whoever has an account can send in the shapes of its answers, keys and types alone, with "Copy answer shape".
- Clicks and impressions are told to publishers, by programme and day. The indicator of conversions may be a count or a value and is not read: conversions are counted one by one.
- Which key of a row holds a publisher's commission is not known: the known ones are tried, then the total of commissions, of which the statuses are not known.
- \`amount\` is the shop's turnover and no money of this trade. What an advertiser pays in all has Affilae's fee on top, which no answer tells.
- An advertiser's programmes and publishers are those that had a conversion within 90 days: no list of them is known.
`;
