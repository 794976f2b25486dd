# Writing entries: the form, the owner's room, confirming, giving up, remarks, reminders.
entry-new = Add an activity
entry-edit = Change the entry
entry-lede = Say what is done, by whom, where and for whom. You can save a draft at any time and go on later. Nothing is public before a reviewer has looked at it.
entry-public-note = The public words stay as they are until a reviewer has approved your changes.
entry-section-what = What it is
entry-section-towards = What it works towards
entry-section-who = Who does it
entry-section-where = Where and when
entry-section-results = More about it
entry-section-contact = Whom to ask
entry-contact-note = Personal data: only those who write for the same body, and the reviewers, see it. It is never public and in no download.
entry-choose = Please choose
entry-language-other = another language
entry-acting-for = For whom you write
entry-save = Save the draft
entry-check = Save and check
entry-preview = Save and preview
entry-submit = Submit for review
entry-more-rows = Save, with more rows
entry-find-country = Find a country in the list
entry-other-areas = Other areas
entry-chosen = { $count } chosen
entry-incomplete = { $count ->
    [one] { $count } thing is missing or wrong. Nothing that you typed is lost.
   *[other] { $count } things are missing or wrong. Nothing that you typed is lost.
}
entry-complete = Nothing is missing. You can submit the entry.
entry-saved = Saved. Only those who write for the same body, and reviewers, see it.
entry-saved-at = Draft saved at { $time }
entry-saving = Saving …
entry-not-saved = Not saved yet: the server cannot be reached. Your words are still here, and it will be tried again.
entry-see-both = Somebody else saved this entry meanwhile. Save the draft to see both texts; nothing of yours is lost.
entry-suggestions = What your words suggest
entry-suggestions-lede = A program looked at the title and the texts. These are guesses; nothing is added unless you add it.
entry-suggestions-none = Nothing yet. Write a title and a short description and save; what the words suggest then stands here.
entry-suggestions-few = Your text is not in English: it was compared only with translated names and terms.
entry-because = Suggested because you wrote: { $words }
entry-because-perhaps = Perhaps: suggested because you wrote: { $words }
entry-add = Add
entry-added = Added
entry-links-lede = A duty that you add counts once a reviewer has confirmed it. Evidence for it is given here:
entry-near = This may be here already
entry-near-lede = Entries with nearly the same words. Open one to see it; it opens beside your form. If it is yours, change it there instead of adding it twice.
entry-near-mine = This is mine: change that one
entry-near-other = This is another one
entry-returned = A reviewer asks:
entry-waits = It waits for a reviewer. To change it, take it back first.
entry-take-back = Take it back
entry-submitted = Submitted for review
entry-submitted-next = What happens next
entry-submitted-one = A reviewer reads it and either makes it public, asks you something, or refuses it and says why.
entry-submitted-two = You always see what became of it in your room:
entry-submitted-three = Until then nobody else sees it. You can take it back to change it.
entry-conflict = Two texts of one entry
entry-conflict-lede = Somebody else saved this entry while you were writing. Yours stands in the form below; what was saved stands here. Take over what you need and save again: then yours replaces it.
entry-conflict-field = Field
entry-conflict-theirs = As it was saved meanwhile
entry-conflict-yours = As you wrote it
entry-empty = empty
room-title = My activities
room-lede = What you and others wrote for the bodies that you act for, and what became of it.
room-empty = Nothing yet. Add an activity: it takes a few minutes, and a draft can wait.
room-nobody = You act for nobody yet. Ask for the role of contributor of your organisation or State; then you can add what it does.
room-all = You may write for everybody; choose whose entries to see.
room-show = Show
room-next-draft = Finish it and submit it.
room-next-submitted = Nothing to do: a reviewer reads it.
room-next-returned = Answer the question in the entry and submit it again.
room-next-published = Nothing to do.
room-next-confirm = Say whether it is still right.
room-next-rejected = It was refused. Read why; a new entry can be made.
room-said = The reviewer said:
room-changes = Your changes: { $standing }
room-remarks = { $count ->
    [one] { $count } person says that something is wrong.
   *[other] { $count } people say that something is wrong.
}
room-given-up = Given up on { $day }.
withdraw-title = Give up the draft
withdraw-entry = The draft leaves your list and the reviewers no longer see it. Its words are kept, and you can take it up again.
withdraw-changes = Your changes are set aside; the public words stay as they are. You can take the changes up again until new ones are begun.
withdraw-confirm = Yes, give it up
withdraw-keep = No, keep it
withdraw-undo = Take it up again
still-title = Is it still right?
still-lede = Readers see since when nobody has confirmed an entry. Look at yours below. If nothing changed, one click is enough.
still-nothing = Nothing changed: it is still right
still-change = Something changed: change it
remark-lede = Say what is wrong, and where the right words can be seen. The owner and the reviewers read it; it is not public. Please name no private persons.
remark-words = What is wrong
remark-send = Send it
remark-done = Thank you. The owner and the reviewers see it now.
remark-open = What people say is wrong
remark-settle = This is settled
reminder-subject = { $count ->
    [one] Is { $count } entry of { $actor } still right?
   *[other] Are { $count } entries of { $actor } still right?
}
reminder-words = A year has passed since somebody who writes for { $actor } last said that these are right. Where nothing changed, one click is enough; where something changed, only that needs to be written.
reminder-more = { $count ->
    [one] … and { $count } more, in your room:
   *[other] … and { $count } more, in your room:
}
reminders-title = Yearly question by mail
reminders-lede = Once a year you are asked by mail whether the entries of the bodies that you act for are still right.
reminders-stop = Do not ask me by mail
reminders-start = Ask me by mail again
reminders-stopped = You are not asked by mail.
activity-help-title = What it is called. Up to 300 characters.
activity-help-kind = The details that are asked further below follow it.
activity-help-description = 150 to 200 words are good. Say what is done and what changes by it.
activity-help-main_line = The one that it serves most.
activity-help-lines = Only where it truly works towards them too.
activity-help-goals = At least one goal, or one of its targets. Few and true is better than many.
activity-help-organisation = Its full name, as it writes itself.
activity-help-countries = Where it happens: at least one country, or a region.
activity-help-starts_on = Year, month and day.
activity-help-money = Exactly as it was decided: digits and one point, and the three letters of the currency. Nothing is converted.
activity-help-website = The whole address, with https:// in front.
activity-help-impact = What can be counted and what cannot.
entry-answer-title = Your answer
entry-answer = Answer to the reviewer
entry-answer-help = Change the entry above where that is the answer, and say here what else the reviewer should know. It is sent when you submit, and only you and the reviewers see it.
