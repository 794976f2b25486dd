# Bodies, officers, organisations.
actors-title = Actors
actors-lede = Whoever can be told, can do, can pay or can sponsor: bodies, officers, sectors, study groups, agencies and organizations.
actors-count = { $count ->
    [one] { $count } actor
   *[other] { $count } actors
}
actors-none = No actor is known yet. Loading the reference set brings them.
actors-empty = No actor fits all of these.
actors-facet-kind = Kind
actors-facet-parent = Part of
actors-facet-role = Role for an action line
actors-facet-duties = Duties given
actors-duties-none = none given
actors-sort-name = By name
actors-sort-kind = By kind
actors-sort-duties = By duties in force
actor-lines = { $count ->
    [one] a role for { $count } action line
   *[other] a role for { $count } action lines
}
actor-what = What it is
actor-short = Short name
actor-part-of = Part of
actor-part-of-nothing = nothing that is known here
actor-duties-given = Duties given to it
actor-duties-given-none = No text that is held here gives it a duty.
actor-day-apply = Show that day
actor-named = Duties of others that name it
actor-named-lede = Read by a machine from the words of each duty; a suggestion until a person has looked at it.
actor-receives = The result goes to it
actor-partner = Done together with it
actor-members = What belongs to it
actor-adopted = Instruments it adopted
actor-adopted-none = None that is known here.
actor-sponsored = Proposals it sponsors
actor-kind-organization = organization
actor-kind-principal-organ = principal organ
actor-kind-functional-commission = functional commission
actor-kind-coordination-body = coordination body
actor-kind-inter-agency-group = inter-agency group
actor-kind-officer = officer
actor-kind-elected-official = elected official
actor-kind-secretariat-office = secretariat office
actor-kind-secretariat-department = secretariat department
actor-kind-secretariat = secretariat
actor-kind-forum = forum
actor-kind-collective = several actors together
actor-kind-regional-commission = regional commission
actor-kind-programme = programme
actor-kind-fund = fund
actor-kind-entity = entity
actor-kind-office = office
actor-kind-institute = institute
actor-kind-joint-agency = joint agency
actor-kind-specialized-agency = specialized agency
actor-kind-related-organization = related organization
actor-kind-intergovernmental-organization = intergovernmental organization
actor-kind-regional-office = regional office
actor-kind-conference = conference
actor-kind-governing-body = governing body
actor-kind-working-group = working group
actor-kind-internal-task-force = internal task force
actor-kind-sector = Sector
actor-kind-bureau = Bureau
actor-kind-assembly = assembly
actor-kind-advisory-group = advisory group
actor-kind-study-group = study group
actor-kind-field-offices = field offices
actor-kind-meeting = meeting
actor-kind-regional-telecommunication-organization = regional telecommunication organization
actor-kind-partnership = partnership
actor-kind-process = process
actor-kind-contest = contest
actor-kind-database = database
actor-activities-count = { $count ->
    [one] { $count } published activity
   *[other] { $count } published activities
}
actor-does = What it does
actor-does-none = No published activity names it yet. Whoever speaks for it can register one.
actor-with = With whom
actor-shared-count = { $count ->
    [one] { $count } activity together
   *[other] { $count } activities together
}
