// The whole walk as the people walk it, on a server where nobody is the operator: somebody registers, confirms by the message
// in the mail folder, sets a second factor, writes an entry with the keyboard alone, is warned of one that is there, submits;
// a reviewer asks back, the owner answers, it becomes public, is found, downloaded and watched. Every page of it audited in
// English and Arabic, light and dark. With WALK_PICTURES naming a folder, each page is kept there as a picture.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { audit, letter, linkOf, openBrowser, openPage, serveResolute, shown } from "./harness.mjs";

const password = "the river runs north";
const administrator = { address: "admin@example.org", name: "An Administrator", role: "administrator", password };
const reviewer = { address: "reviewer@example.org", name: "A Reviewer", role: "reviewer", password };
const owner = { address: "amina@example.org", name: "Amina Njoroge", password };

const title = "Teachers of the coast learn cybersecurity";
const description = "Four hundred teachers are trained in cybersecurity and the protection of children online.";
const arabic = {
  title: "تدريب معلمي الساحل على الأمن السيبراني",
  description: "يتدرب أربعمائة معلم على الأمن السيبراني وحماية الأطفال على الإنترنت.",
};

let server;
let browser;
const people = {};

before(async () => {
  server = await serveResolute([administrator, reviewer]);
  browser = await openBrowser();
  for (const name of ["administrator", "reviewer", "owner", "visitor"]) {
    people[name] = await openPage(browser, { baseURL: server.address, reducedMotion: "reduce" });
    people[name].page.setDefaultTimeout(20_000);
  }
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/// What a browser reported on somebody's pages, but for the answers that a step asks for.
function without(name, ...expected) {
  const { problems } = people[name];
  const unexpected = problems.filter((problem) => !expected.some((one) => problem.includes(String(one))));
  problems.length = 0;
  assert.deepEqual(unexpected, [], name);
}

const pictures = process.env.WALK_PICTURES;
if (pictures) mkdirSync(pictures, { recursive: true });

async function kept(page, name) {
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}

/// The page as it stands, audited.
async function audited(page, name) {
  await kept(page, name);
  assert.deepEqual(await audit(page), [], page.url());
}

/// The page that is open, in two languages and two lights; back in English and light afterwards.
async function lookedAt(page, name) {
  const here = new URL(page.url());
  for (const [lang, theme] of [["ar", "dark"], ["ar", "light"], ["en", "dark"], ["en", "light"]]) {
    here.searchParams.set("lang", lang);
    here.searchParams.set("theme", theme);
    await page.goto(here.pathname + here.search);
    assert.equal(await page.getAttribute("html", "dir"), lang === "ar" ? "rtl" : "ltr");
    assert.deepEqual(await audit(page), [], `${lang} ${theme} ${page.url()}`);
    if (lang === "ar" && theme === "light") {
      await page.setViewportSize({ width: 390, height: 844 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      await kept(page, `${name}-ar-phone`);
      await page.setViewportSize({ width: 1280, height: 900 });
      assert.ok(wide <= 0, `${page.url()} scrolls sideways by ${wide}`);
    }
    if (lang === "en" && theme === "light") await kept(page, name);
  }
}

const send = (page) => page.click("main form button[type=submit]");
const words = (page) => page.locator("main").innerText();

async function signIn(page, who) {
  await page.goto("/sign-in");
  await page.fill("#address", who.address);
  await page.fill("#password", who.password);
  await send(page);
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/// Tab until a place has the focus.
async function tabTo(page, selector) {
  for (let pressed = 0; pressed < 250; pressed += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

const draftSaved = (page) => page.locator("[data-status]").filter({ hasText: /Draft saved at/ }).waitFor();

test("somebody registers for an organisation, confirms and sets a second factor", async () => {
  const { page } = people.owner;
  await page.goto("/");
  await page.getByRole("link", { name: "Register" }).first().click();
  await page.waitForURL(/\/register/);
  await lookedAt(page, "01-register");
  await page.fill("#name", owner.name);
  await page.fill("#address", owner.address);
  await page.fill("#password", owner.password);
  await page.fill("#actor", "An Exercise Association");
  await send(page);
  await page.waitForURL(/\/register\/sent/);
  await lookedAt(page, "02-sent");
  await page.goto(linkOf(await letter(server, /\/confirm\?/)));
  await audited(page, "03-confirm");
  await page.fill("#password", owner.password);
  await send(page);
  await page.waitForURL(/\/account$/);
  assert.match(await words(page), /waits since/);
  await page.goto("/account/second-factor");
  await audited(page, "05-second-factor");
  const secret = (await page.textContent("p.secret code")).replaceAll(/\s/g, "");
  await page.fill("#code", shown(secret));
  await send(page);
  assert.equal(await page.locator("ul.secret li").count(), 10);
  await audited(page, "06-recovery-codes");
  await page.click("form.sign-out button");
  await page.goto("/sign-in?to=/account");
  await page.fill("#address", owner.address);
  await page.fill("#password", owner.password);
  await send(page);
  await page.waitForURL(/\/sign-in\/code/);
  await audited(page, "07-code");
  await page.fill("#code", shown(secret, 1));
  await send(page);
  await page.waitForURL(/\/account$/);
  await lookedAt(page, "04-account");
  // Who acts for nobody yet is told what to do, and not shown a form that could not be sent.
  await page.goto("/my/activities");
  await lookedAt(page, "08-room-nobody");
  assert.match(await words(page), /You act for nobody yet/);
  without("owner");
});

test("an administrator gives the role", async () => {
  const { page } = people.administrator;
  await signIn(page, administrator);
  await page.goto("/people");
  await lookedAt(page, "09-people");
  await page.click("#requests button[value=granted]");
  await page.waitForURL(/\/people$/);
  without("administrator");
});

test("the owner writes an entry with the keyboard alone", async () => {
  const { page } = people.owner;
  await page.goto("/my/activities");
  await lookedAt(page, "10-room-empty");
  assert.match(await page.locator("aside.operator").innerText(), /for An Exercise Association/);
  await page.goto("/activities/new");
  await lookedAt(page, "11-form-empty");
  const known = await (await fetch(`${server.address}/api/v1/activities?per_page=100`)).json();
  const there = known.activities.map((one) => one.title.text).find((text) => text.split(" ").length > 2);
  // A title that is there already: the warning comes while one types, before anything is sent.
  await tabTo(page, "#f-title");
  await page.keyboard.type(there);
  await page.locator("#near li").first().waitFor();
  assert.ok((await page.locator("#near").innerText()).includes(there));
  await audited(page, "12-form-near");
  await page.keyboard.press("Control+A");
  await page.keyboard.type(title);
  await tabTo(page, "#f-description");
  await page.keyboard.type(description);
  await tabTo(page, "#f-description");
  await page.locator("#suggestions button[value='lines:C5']").waitFor();
  assert.match(await page.locator("#suggestions").innerText(), /cybersecurity/);
  await tabTo(page, "#suggestions button[value='lines:C5']");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector("#f-main-line").value === "C5");
  await tabTo(page, "input[name=goals][value='4']");
  await page.keyboard.press("Space");
  await tabTo(page, "#f-organisation");
  assert.equal(await page.inputValue("#f-organisation"), "An Exercise Association");
  await tabTo(page, "#f-organisation-type");
  await page.keyboard.press("ArrowDown");
  await tabTo(page, "[data-filter=f-countries]");
  await page.keyboard.type("kenya");
  await tabTo(page, "#f-countries .boxes input");
  await page.keyboard.press("Space");
  assert.equal(await page.inputValue("#f-contact-name"), owner.name);
  assert.equal(await page.inputValue("#f-contact-email"), owner.address);
  await draftSaved(page);
  await audited(page, "13-form-filled");
  // A contact is needed: without one the form says so beside the field.
  await page.fill("#f-contact-name", "");
  await tabTo(page, "button[name=do][value=submit]");
  await page.keyboard.press("Enter");
  await page.locator("#problems").waitFor();
  assert.match(await page.locator("#f-contact-name-problem").innerText(), /\S/);
  await audited(page, "14-form-problems");
  await page.fill("#f-contact-name", owner.name);
  await page.locator("#f-contact-name").focus();
  await tabTo(page, "button[name=do][value=preview]");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/preview$/);
  await lookedAt(page, "15-preview");
  assert.match(await words(page), /This is how the page will look/);
  people.entry = /\/activities\/(\d+)\//.exec(page.url())[1];
  await page.goto(`/activities/${people.entry}/edit`);
  await tabTo(page, "button[name=do][value=submit]");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/submission$/);
  await lookedAt(page, "16-submitted");
  await page.goto("/my/activities");
  await lookedAt(page, "17-room-submitted");
  without("owner", 422);
});

test("nothing of it is public while it waits", async () => {
  const { page } = people.visitor;
  for (const path of ["", "/history", "/preview", "/edit"]) {
    const answer = await page.goto(`/activities/${people.entry}${path}`);
    const status = answer.status();
    assert.ok(status === 404 || page.url().includes("/sign-in"), `${path}: ${status}`);
    assert.ok(!(await page.content()).includes(title), path);
  }
  await page.goto(`/activities?q=${encodeURIComponent(`"${title}"`)}`);
  assert.equal(await page.locator("ol.found li").filter({ hasText: title }).count(), 0);
  without("visitor", 404);
});

test("a reviewer asks back, the owner answers, the reviewer approves", async () => {
  const { page } = people.reviewer;
  await signIn(page, reviewer);
  await page.goto("/review");
  await lookedAt(page, "20-queue");
  await page.getByRole("link", { name: title }).click();
  await page.getByRole("button", { name: "Take it up" }).click();
  await lookedAt(page, "21-item");
  for (const told of ["An Exercise Association", `${owner.name}, ${owner.address}`, "C5 Confidence and security", "Kenya"]) {
    assert.ok((await words(page)).includes(told), told);
  }
  assert.ok(!/person\/\d/.test(await words(page)), "numbers of accounts are nobody's words");
  await page.getByLabel("Reason or question").fill("Which counties of the coast?");
  await page.getByRole("button", { name: "Ask its owner" }).click();
  await lookedAt(page, "22-asked");

  const own = people.owner.page;
  await own.goto("/my/activities");
  assert.match(await words(own), /Which counties of the coast\?/);
  await lookedAt(own, "23-room-returned");
  await own.goto(`/activities/${people.entry}/edit`);
  assert.match(await own.locator("#question").innerText(), /Which counties of the coast\?/);
  await lookedAt(own, "24-form-returned");
  await own.fill("#f-description", `${description} It is done in Kilifi and Kwale.`);
  await own.fill("#f-answer", "Kilifi and Kwale; the text says so now.");
  await own.getByRole("button", { name: "Submit for review" }).click();
  await own.waitForURL(/\/submission$/);

  await page.goto(`/review/${people.entry}`);
  assert.match(await words(page), /Kilifi and Kwale; the text says so now\./);
  await audited(page, "25-item-answered");
  await page.getByRole("button", { name: "Approve" }).click();
  assert.match(await page.getByRole("status").first().innerText(), /Approved and public/);
  await own.goto("/my/activities");
  await lookedAt(own, "26-room-published");
  without("reviewer");
  without("owner");
});

test("everybody reads it and its history, which tells neither the question nor who asked", async () => {
  const { page } = people.visitor;
  await page.goto(`/activities/${people.entry}`);
  assert.match(await words(page), /Kilifi and Kwale/);
  await lookedAt(page, "30-public");
  await page.goto(`/activities/${people.entry}/history`);
  await lookedAt(page, "31-history");
  const history = await words(page);
  assert.match(history, /a reviewer/);
  for (const secret of ["Which counties", "the text says so now", owner.name, owner.address, reviewer.name, "person/"]) {
    assert.ok(!history.includes(secret), secret);
  }
  without("visitor");
});

test("it is found in the search and in the register, narrowed by facets that the address carries", async () => {
  const { page } = people.visitor;
  const sought = "teachers coast cybersecurity";
  await page.goto("/");
  await page.fill("#search", sought);
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: title }).first().waitFor();
  await lookedAt(page, "32-search");
  await page.goto("/activities");
  await lookedAt(page, "33-register");
  await page.fill("#question", sought);
  await page.keyboard.press("Enter");
  await page.waitForURL(/q=teachers/);
  const facets = page.locator("details.facets");
  if (!(await facets.evaluate((one) => one.open))) await facets.locator("> summary").click();
  await page.locator("input[name=line][value=C5]").check();
  await page.waitForURL(/line=C5/);
  await page.locator("input[name=country][value=KEN]").check();
  await page.waitForURL(/country=KEN/);
  await lookedAt(page, "34-register-narrowed");
  assert.equal(await page.locator("ol.found > li").count(), 1);
  people.result = page.url();
  for (const [name, sound] of [
    ["CSV", (text) => text.split(/\r?\n/).filter(Boolean).length === 2 && text.includes(title)],
    ["JSON", (text) => JSON.stringify(JSON.parse(text)).includes(title)],
    ["IATI", (text) => text.startsWith("<?xml") && text.includes('version="2.03"') && text.includes(title) && text.match(/<iati-activity[ >]/g).length === 1],
  ]) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("ul.downloads a").filter({ hasText: name }).first().click(),
    ]);
    const text = readFileSync(await download.path(), "utf8").replace(/^\uFEFF/, "");
    assert.ok(sound(text), `${name}: ${text.slice(0, 600)}`);
    for (const secret of [owner.name, owner.address, "Which counties"]) assert.ok(!text.includes(secret), `${name} ${secret}`);
  }
  without("visitor", "ERR_ABORTED");
});

test("the form in Arabic is filled in, submitted and approved, and the saved search tells of it", async () => {
  const { page } = people.owner;
  await page.goto("/activities?line=C5&country=KEN");
  await page.getByRole("link", { name: /Save this search/ }).click();
  await lookedAt(page, "40-save-search");
  await page.fill("#name", "Cybersecurity in Kenya");
  await page.selectOption("#alert", "at-once");
  await page.click("main form.form button[type=submit]");
  await page.waitForURL(/\/my\/searches/);
  await lookedAt(page, "41-searches");
  // The way there is in the menu of the account.
  await page.goto("/");
  await page.getByRole("link", { name: "Saved searches" }).click();
  const feed = await page.locator("a[type='application/atom+xml']").first().getAttribute("href");

  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/activities/new?lang=ar");
  assert.equal(await page.getAttribute("html", "dir"), "rtl");
  await page.fill("#f-title", arabic.title);
  await page.fill("#f-description", arabic.description);
  await page.selectOption("#f-main-line", "C5");
  await page.check("input[name=goals][value='4']");
  await page.selectOption("#f-organisation-type", { index: 1 });
  await page.fill("[data-filter=f-countries]", "كينيا");
  await page.locator("#f-countries .boxes label:visible input").first().check();
  await audited(page, "42-form-ar");
  await page.click("button[name=do][value=submit]");
  await page.waitForURL(/\/submission$/);
  await audited(page, "43-submitted-ar");
  const id = /\/activities\/(\d+)\//.exec(page.url())[1];
  await page.goto("/?lang=en");
  await page.setViewportSize({ width: 1280, height: 900 });

  const reviewing = people.reviewer.page;
  await reviewing.goto(`/review/${id}`);
  await audited(reviewing, "44-item-ar");
  await reviewing.getByRole("button", { name: "Approve" }).click();
  await reviewing.waitForURL(/done=approve/);

  const sent = await letter(server, /new activity fits/, 120_000);
  assert.match(sent, /Cybersecurity in Kenya/);
  const atom = await (await fetch(new URL(feed, server.address))).text();
  assert.ok(atom.includes(arabic.title), atom.slice(0, 800));
  without("owner");
  without("reviewer");
});

test("several are approved at once, two that are one are merged, and the old address leads on", async () => {
  const own = people.owner.page;
  const ids = [];
  for (const name of ["Fishers read the weather by telephone", "Fishers read the weather by telephones"]) {
    await own.goto("/activities/new");
    await own.fill("#f-title", name);
    await own.fill("#f-description", "Forecasts of wind and waves are read out to fishers who call a number.");
    await own.selectOption("#f-main-line", "C7-eenv");
    await own.check("input[name=goals][value='14']");
    await own.selectOption("#f-organisation-type", { index: 1 });
    await own.fill("[data-filter=f-countries]", "kenya");
    await own.locator("#f-countries .boxes label:visible input").first().check();
    await own.click("button[name=do][value=submit]");
    await own.waitForURL(/\/submission$/);
    ids.push(/\/activities\/(\d+)\//.exec(own.url())[1]);
  }
  const { page } = people.reviewer;
  await page.goto("/review?q=fishers");
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await lookedAt(page, "50-queue-two");
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await page.getByRole("button", { name: "Approve" }).click();
  assert.match(await words(page), /This will be done with 2 entries/);
  await audited(page, "51-batch");
  await page.getByRole("button", { name: "Approve" }).click();
  await audited(page, "52-batch-done");
  assert.equal((await words(page)).match(/Approved and public/g).length, 2);
  await page.goto(`/review/${ids[1]}/merger?with=${ids[0]}`);
  await lookedAt(page, "53-merger");
  await page.locator("form[method=post]").last().getByRole("button").first().click();
  await page.waitForURL(new RegExp(`/review/${ids[0]}$`));
  const visitor = people.visitor.page;
  await visitor.goto(`/activities/${ids[1]}`);
  assert.match(visitor.url(), new RegExp(`/activities/${ids[0]}$`));
  await visitor.goto(`/activities/${ids[1]}/history`);
  await lookedAt(visitor, "54-history-merged");
  without("owner");
  without("reviewer");
  without("visitor");
});

test("a reader says what is wrong, the reviewer sees it and the owner settles it", async () => {
  const { page } = people.administrator;
  await page.goto(`/activities/${people.entry}`);
  await page.getByRole("link", { name: /wrong/ }).click();
  await lookedAt(page, "60-remark");
  await page.fill("#words", "It was three hundred teachers.");
  await send(page);
  await page.waitForURL(/said=1/);
  const reviewing = people.reviewer.page;
  await reviewing.goto("/review");
  await reviewing.getByRole("link", { name: /1 remark of a reader/ }).click();
  await lookedAt(reviewing, "61-remarks");
  assert.match(await words(reviewing), /three hundred teachers/);
  const own = people.owner.page;
  await own.goto("/my/activities");
  await own.getByRole("link", { name: /says that something is wrong/ }).click();
  await own.getByRole("button", { name: "This is settled" }).click();
  await reviewing.goto("/review?what=remark");
  assert.match(await words(reviewing), /0 remarks/);
  without("administrator");
  without("reviewer");
  without("owner");
});

test("who mistypes a password too often is told when to come back, and the person is not locked out elsewhere", async () => {
  const { page } = people.visitor;
  for (let tried = 0; tried < 7; tried += 1) {
    await page.goto("/sign-in");
    await page.fill("#address", owner.address);
    await page.fill("#password", "the river runs south");
    await send(page);
  }
  assert.match(await words(page), /Try again in 1 minute/);
  await audited(page, "70-locked-out");
  without("visitor", 422, 429);
  // Whoever is signed in stays so.
  await people.owner.page.goto("/account");
  assert.match(people.owner.page.url(), /\/account$/);
});
