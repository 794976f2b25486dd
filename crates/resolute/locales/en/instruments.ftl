# At work, instruments, proposals.
work-title = { $instrument } at work
work-proposal-notice = You are reading proposal { $symbol } to { $conference }, { $reading }. This is not the adopted text.
work-adopted-notice = You are reading a text that was taken in as the adopted one. It has not been compared with the published edition here.
work-reconstructed-notice = You are reading a text reconstructed from { $symbol }. It is not a published edition.
work-duties-proposed = Duties that the proposal adds are shown as proposed and stand apart from duties in force.
reading-tracked = read from a file with tracked changes
reading-recovered = read from a text export in which the tracked changes were lost and had to be recovered
reading-none = read from a plain text without changes
as-of = As of
as-of-opening = { $date }, opening of { $conference }
as-of-today = Today, { $date }
as-of-superseded = Since then { $instrument } has been revised: { $revision }. The text of that revision is not held here, so the duties below stand as they were proposed or in force before it.
items-of-operative = operative items
beside = Beside the text
items = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
duties-count = { $count ->
    [one] { $count } duty
   *[other] { $count } duties
}
see-redline = See the redline
see-text = Read the text
see-proposal = Open the proposal
see-duty = Open the duty
see-work = See it at work
who = Who must do it
by-when = By when
reported-to = Reported to
state = State
not-dated = no date given
to-nobody = nobody named
unfold = Show all of it
fold = Show less
change-new = New in the proposal
change-ended = Ended by the proposal
change-relabelled = Renumbered { $before } → { $after }
change-words = What the proposal changes
count-outputs = Outputs
count-requests = Requests
count-activities = Activities
count-money = Money
count-indicators = Indicators
count-reports = Reports
counts-note = Requests, money, indicators and reports stand at zero: their registers are not open yet, and nothing is counted before a row exists. An output or an activity counts once a person confirmed that it answers or implements the paragraph.
side-matrix = Action lines and goals
side-matrix-lede = A dot links a WSIS action line with a Sustainable Development Goal that it serves.
side-matrix-links = { $count ->
    [one] { $count } confirmed link of the WSIS-SDG Matrix
   *[other] { $count } confirmed links of the WSIS-SDG Matrix
}
side-matrix-source = Source: WSIS-SDG Matrix (2015), from two transcriptions that agree.
side-deadlines = Next deadlines
side-deadlines-none = No paragraph of this text names a date.
side-country = What your country can do
side-country-lede = The text calls upon Member States, Sector Members, Associates and Academia:
side-summary = Summary for CWG-WSIS
side-summary-lede = The text asks for a comprehensive summary of activities. It is drafted from activities; none is registered yet, so there is nothing to draft from. The duty behind it:
matrix-title = WSIS action lines and Sustainable Development Goals
matrix-lede = Each row is an action line, each column a goal. A dot stands where the WSIS-SDG Matrix links the two.
matrix-linked = linked
action-line = Action line

instruments-title = Instruments
instruments-lede = Resolutions, decisions and recommendations that are known here, with their revisions. Where the text is held, it can be read.
instruments-count = { $count ->
    [one] { $count } instrument
   *[other] { $count } instruments
}
instrument-held = Texts held here
instrument-not-held = Known by name; no text is held here.
instrument-revisions = Known revisions
instrument-latest = Latest known revision
instrument-unverified = not verified
body = Body
contents = Contents
notes = Notes
version-label = Version
version-adopted = adopted
version-proposed = proposed
version-not-yet = not adopted, or not known to be
version-superseded = superseded
version-suppressed = suppressed
download = Download
text-proposed-notice = You are reading the text that { $symbol } proposes. It is not the adopted text.
version-reconstructed = reconstructed
view-label = View
view-text = As drafted
view-redline = Redline
view-changes = Only changes
view-sides = Side by side
margin-label = Notes in the margin
margin-show = Shown
margin-hide = Hidden
print-hint = For PDF, print this page.
legend = How marks read
unchanged-between = { $count ->
    [one] { $count } paragraph without changes
   *[other] { $count } paragraphs without changes
}
side-before = Before
side-after = As proposed
side-nothing = not in this reading
not-understood = Kept as it stands; not understood
not-analysed = This text is not in English. It is stored, shown and searched, but its duties are not read.
findings-title = Findings
permalink = Address of this paragraph

proposals-title = Proposals
proposals-lede = What parties ask a conference to add, change or end.
proposals-count = { $count ->
    [one] { $count } proposal
   *[other] { $count } proposals
}
proposals-none = No proposal has been kept yet.
proposal-upload = Add a proposal
proposal-symbol = Symbol
proposal-action = Action
proposal-sponsors = Sponsor
proposal-addressed = Addressed to
proposal-instrument = Instrument
proposal-base = Old text
proposal-base-note = reconstructed from { $symbol } by rejecting its changes; not a published edition
proposal-reading = How it was read
proposal-kept = Kept
proposal-front = What the sponsor says
proposal-redline = Redline
proposal-authors = Changes of
proposal-all-authors = everybody
proposal-uncertain = Changes to confirm
proposal-uncertain-lede = A machine recovered these changes and is not sure. Each stays marked as uncertain until a person has decided.
proposal-uncertain-none = No change in this reading is uncertain.
proposal-as-read = As read
proposal-other-reading = Other reading
proposal-sure = { $percent } % sure
proposal-suggested = suggested because { $reason }
proposal-reason = Reason
proposal-confirm = Confirm
upload-title = Add a proposal
upload-lede = Resolute reads the file and shows what it understood. Nothing is kept until you say so.
upload-file-help = A Word file (.docx) with or without tracked changes, or plain text. Convert PDF and older formats to one of these first.
upload-drop = Drop a file here, or choose one:
upload-read = Read it
upload-reading = What was read
upload-keep-lede = This will be kept:
upload-keep = Keep it
upload-discard = Do not keep it
upload-known = This file is kept already.
upload-no-proposal = No proposal was found in this file. Its text is shown below; it cannot be kept as a proposal.
upload-changes = { $count ->
    [one] { $count } paragraph with changes
   *[other] { $count } paragraphs with changes
}
upload-uncertain = { $count ->
    [one] { $count } uncertain change
   *[other] { $count } uncertain changes
}
