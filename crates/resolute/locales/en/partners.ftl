# Who works with whom: pairs, agreements, what is done under them, trainings.
partners-title = Partners
partners-lede = Who works with whom: bodies that take part in the same published activities. Every number opens its rows.
partners-table = Pairs of partners
partners-pair = Who with whom
partners-together = Joint activities
partners-agreements = Agreements in force
partners-since = Since
partners-count = { $count ->
    [one] { $count } pair
   *[other] { $count } pairs
}
partners-joint = { $count ->
    [one] { $count } joint activity
   *[other] { $count } joint activities
}
partners-none = No published activity names two or more known bodies yet. Pairs appear here once an entry names its partners and a reviewer has approved it.
partners-empty = No pair fits these filters.
partners-note = Bodies count where an entry names them by the code of a known actor; other names stay as they were written and make no pair. An entry with more than 24 bodies makes pairs only of whoever does it with each of the others.
partners-sort-together = Most joint activities
partners-sort-agreements = Most agreements in force
partners-sort-since = Longest together
partners-sort-name = By code
partners-joint-yes = yes
activities-filter-agreement = State of the agreement
activities-filter-joint = Two or more bodies
activities-filter-pair = Who with whom
activities-filter-under = Done under
under-number = entry { $number }
agreement-state-in-force = in force
agreement-state-ends-soon = ends within 180 days
agreement-state-not-yet = not yet in force
agreement-state-ended = ended
agreement-state-unknown = no days given
partners-picture = Who works with whom, as a picture
partners-picture-note = Each field has the number of joint activities of its row and its column, and opens them. The table has the same.
partners-picture-left = { $count ->
    [one] { $count } further body is in the table only.
   *[other] { $count } further bodies are in the table only.
}
partners-initiatives = Regional initiatives
partners-here = Who works with whom here
partners-here-none = No published activity here names two or more known bodies yet.
partner-actor = What it is, and what it must do
partner-none = No published activity names this body together with another known one yet.
partner-agreements-none = No published agreement names this body as a party.
partner-regions = By region
agreements-title = Agreements
agreements-lede = What was signed, with whom, for what and until when. What ends next stands first; whether an agreement is in force is worked out from its days.
agreements-count = { $count ->
    [one] { $count } agreement
   *[other] { $count } agreements
}
agreements-none = No agreement is published yet. Begin an entry of the type “agreement”; it appears here once a reviewer has approved it.
agreements-empty = No agreement fits these filters.
agreement-parties = Parties
agreement-days-left = { $count ->
    [one] { $count } day left
   *[other] { $count } days left
}
agreement-days-over = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
agreement-activities = { $count ->
    [one] { $count } activity under it
   *[other] { $count } activities under it
}
agreement-no-activities = no activity under it yet
agreement-no-duties = tied to no duty
trainings-title = Trainings
trainings-lede = Who was taught what, when and where, and how many took part. People are counted and never named.
trainings-count = { $count ->
    [one] { $count } training
   *[other] { $count } trainings
}
trainings-none = No training is published yet. Begin an entry of the type “training” with its days and its place; it appears here once a reviewer has approved it.
trainings-empty = No training fits these filters.
trainings-what = Training and who gives it
trainings-how = How, and in which languages
trainings-people = How many took part
training-when-to-come = to come
training-when-now = now
training-when-past = past
training-when-unknown = no days given
unders-title = What “{ $title }” is done under
unders-here = Done under
unders-lede = An activity is done under an agreement, a regional initiative or a programme where a person said so and a reviewer confirmed it. A suggestion counts for nothing until then.
unders-above = What it is done under
unders-above-none = Nobody has said yet what this is done under.
unders-within = What is done under it
unders-within-none = Nothing is tied to it yet. Open an activity that is done under it and say so there.
unders-all = All that is confirmed to be done under it
unders-may-be = It may be done under
unders-may-be-within = What may be done under it
unders-may-be-lede = The program suggests these and says why. Nothing is tied until you say so and a reviewer confirms it.
under-because-machine = suggested because { $why }
under-why-name = its name stands in the words: { $name }
under-why-bodies = the same bodies take part: { $bodies }
under-new = Say what it is done under
under-number-or-address = Number or address of the agreement, regional initiative or programme
under-help = As in the address of its page, such as /activities/17. Published ones are listed here:
under-send = Say so
actor-partner-page = Agreements, partners, regions and years of its activities
serves-title = Outputs of plans that it serves
serves-lede = An output of a plan is served where a person said so and a reviewer confirmed it.
serves-none = Nobody has said yet which output it serves.
serves-may-be = It may serve
serves-why-duty = both are confirmed for the duty { $duty }
serves-address = Address of the output, or plan and code
serves-help = As in the address of its page, such as /plans/items/17. Plans are listed here:
agreement-outputs = { $count ->
    [one] serves { $count } output
   *[other] serves { $count } outputs
}
names-title = Names without an actor
names-lede = Partners that entries name without the code of a known actor. A name that you tie counts in pairs and filters from then on; the words of the entries stay as they are.
names-count = { $count ->
    [one] { $count } name
   *[other] { $count } names
}
names-none = Every partner that a published entry names is a known actor.
names-entries = Entries that name “{ $name }”
names-actor = Code of the actor that it means
names-tie = Tie
names-said = What was said of names
names-why-name = it is the name of { $actor }
names-why-short = it is the short name or the code of { $actor }
names-why-brackets = the short name of { $actor } stands in brackets behind it
