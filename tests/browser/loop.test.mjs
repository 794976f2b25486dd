// The loop of the program, walked from the proposal RCC/23A15/1 to a Word file: an officer reads the redline, opens a duty that
// no output answers, plans one, records what began and what shows that it is done, sees the state turn and the trace tell it,
// drafts the summary for the working group, writes into it, has it reviewed and issued, and takes the Word file away. Every
// operative paragraph has its line in it. With LOOP_PICTURES naming a folder, each page is kept there as a picture.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { inflateRawSync } from "node:zlib";

import { audit, openBrowser, openPage, startResolute } from "./harness.mjs";

const address = "wtdc-30/2014/instructs-bdt-director/1";
/// The day before the conference opened: the text of Dubai was law.
const day = "as_of=2017-10-08";
const words = "The report of the year lies with the working group; the next one is planned.";

let server;
let browser;
let officer;

before(async () => {
  server = await startResolute();
  browser = await openBrowser();
  officer = await openPage(browser, { baseURL: server.address, reducedMotion: "reduce" });
  officer.page.setDefaultTimeout(20_000);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

const pictures = process.env.LOOP_PICTURES;
if (pictures) mkdirSync(pictures, { recursive: true });

/// The page as it stands: audited, and nothing went wrong on the way to it.
async function audited(name) {
  const { page, problems } = officer;
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  assert.deepEqual(await audit(page), [], page.url());
  assert.deepEqual(problems, [], page.url());
}

const state = () => officer.page.locator(".page-head .state").first().innerText();

/// Opens what folds, unless it is open.
async function unfold(details) {
  if (!(await details.evaluate((one) => one.open))) await details.locator("summary").first().click();
}

test("from the proposal to a duty that no output answers", async () => {
  const { page } = officer;
  await page.goto("/");
  assert.match(await page.locator("main").innerText(), /RCC\/23A15\/1 to WTDC-17/);
  await page.getByRole("link", { name: "See the redline" }).click();
  await page.waitForURL(/view=redline/);
  assert.ok((await page.locator("main ins, main .ins").count()) > 0, "the redline marks what is inserted");
  await page.goto(`/mandates/${address}?${day}`);
  assert.match(await state(), /not planned/);
  await audited("1-duty");
});

test("an output is planned for it, and the state turns", async () => {
  const { page } = officer;
  await unfold(page.locator("#outputs details"));
  await page.locator("#outputs").getByRole("link", { name: "ITU-D results framework 2020-2023" }).last().click();
  await page.waitForURL(/items\/new/);
  await page.getByLabel(/^Title/).fill("A yearly summary for the working group");
  await page.getByRole("button", { name: "Add to the plan" }).click();
  await page.waitForURL(/\/plans\/items\/\d+/);
  officer.item = new URL(page.url()).pathname;
  await page.goto(`/mandates/${address}?${day}`);
  assert.match(await state(), /planned/);
  assert.doesNotMatch(await state(), /not planned/);
});

test("what began and what shows that it is done is recorded, and the trace tells it", async () => {
  const { page } = officer;
  const record = async (what, day, evidence) => {
    await page.goto(officer.item);
    await unfold(page.locator("#steps details"));
    await page.getByLabel(/^What happened/).selectOption(what);
    await page.getByLabel(/^On which day/).fill(day);
    if (evidence) {
      await page.locator("#evidence").fill(evidence);
      await page.locator("#evidence-href").fill("https://example.org/summary-2017");
    }
    await page.getByRole("button", { name: "Record", exact: true }).click();
    await page.waitForURL(/#steps/);
  };
  await record("started", "2017-03-01");
  await page.goto(`/mandates/${address}?${day}`);
  assert.match(await state(), /under way/);
  await record("finished", "2017-09-01", "The summary of 2017");
  // Evidence counts once a person confirmed it.
  await page.goto(`/mandates/${address}?${day}`);
  assert.match(await state(), /under way/);
  await page.goto(officer.item);
  await page.locator("#steps").getByRole("button", { name: /^Confirm/ }).click();
  await page.waitForURL(/#steps|items\/\d+$/);
  await page.goto(`/mandates/${address}?${day}`);
  assert.match(await state(), /delivered/);
  await page.goto(`/trace/${address}?${day}`);
  const told = await page.locator("main").innerText();
  assert.match(told, /delivered/);
  assert.match(told, /A yearly summary for the working group/);
  assert.match(told, /The summary of 2017/);
  await audited("2-trace");
});

test("the summary is drafted from what is held, written into, reviewed and issued", async () => {
  const { page } = officer;
  await page.goto("/");
  await page.locator('a[href^="/reports/new?template=comprehensive-summary"]').first().click();
  await page.waitForURL(/\/reports\/new/);
  await page.locator("#template").selectOption("comprehensive-summary");
  await page.locator("#from").fill("2015-01-01");
  await page.locator("#to").fill("2017-10-08");
  await page.getByRole("button", { name: "Show the report" }).click();
  await page.waitForURL(/to=2017-10-08/);
  await page.getByRole("button", { name: "Keep as a draft" }).click();
  await page.waitForURL(/\/reports\/\d+$/);
  const introduction = page.locator("details").filter({ has: page.locator('input[name="place"][value="introduction"]') });
  await unfold(introduction);
  await introduction.locator("textarea").fill(words);
  await introduction.getByRole("button", { name: "Keep these words" }).click();
  await page.waitForLoadState();
  assert.match(await page.locator("main").innerText(), new RegExp(words));
  await audited("3-draft");
  for (const step of ["review", "issue"]) {
    await page.locator(`form:has(input[name="step"][value="${step}"]) button`).click();
    await page.waitForLoadState();
  }
  assert.match(await page.locator(".page-head").innerText(), /issued/i);
  await audited("4-issued");
});

/// The text of a part of a Word file: the central directory says where it lies.
function part(file, name) {
  let at = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const entries = file.readUInt16LE(at + 10);
  at = file.readUInt32LE(at + 16);
  for (let entry = 0; entry < entries; entry += 1) {
    const [size, long, extra, comment] = [20, 28, 30, 32].map((place) =>
      place === 20 ? file.readUInt32LE(at + place) : file.readUInt16LE(at + place),
    );
    const start = file.readUInt32LE(at + 42);
    if (file.toString("utf8", at + 46, at + 46 + long) === name) {
      const data = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28);
      const packed = file.subarray(data, data + size);
      return (file.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString("utf8");
    }
    at += 46 + long + extra + comment;
  }
  throw new Error(`${name} is not in the file`);
}

test("every operative paragraph of Resolution 30 has its line in the Word file", async () => {
  const { page } = officer;
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Word file" }).click(),
  ]);
  assert.match(download.suggestedFilename(), /\.docx$/);
  const text = part(readFileSync(await download.path()), "word/document.xml").replaceAll(/<[^>]+>/g, "").replaceAll("\u2011", "");
  const answer = await fetch(`${server.address}/api/v1/instruments/wtdc-30/work?proposal=none&as_of=2017-10-08`);
  const { rows } = await answer.json();
  assert.equal(rows.length, 25);
  for (const row of rows) {
    // A hyphen that does not break is a mark of its own in Word.
    const start = row.text.slice(0, 40).replaceAll("&", "&amp;").replaceAll("\u2011", "");
    assert.ok(text.includes(start), `no line for ${row.address}: ${start}`);
  }
  assert.ok(text.includes(words), "what the officer wrote stands in the file");
  assert.match(text, /delivered/);
});
