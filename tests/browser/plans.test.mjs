// An officer plans an output for a duty that has none, says that it began, and sees the state of the duty change; a list
// with an error says which line; a plan is carried over. In English and Arabic, audited.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { audit, openBrowser, openPage, startResolute } from "./harness.mjs";

const plan = "/plans/itu-d-2020-2023";
const duty = "/mandates/wtdc-30/2014/instructs-bdt-director/1";

let server;
let browser;

before(async () => {
  server = await startResolute();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

// Where a refusal is walked into on purpose, the browser says so in its console once.
async function visit({ refusal, ...options }, walk) {
  const { page, problems, close } = await openPage(browser, { baseURL: server.address, ...options });
  try {
    await walk(page);
    const expected = (problem) => refusal && problem.includes(`status of ${refusal}`);
    assert.deepEqual(problems.filter((problem) => !expected(problem)), []);
  } finally {
    await close();
  }
}

test("an officer plans an output for a duty and its state changes", async () => {
  await visit({ refusal: 422 }, async (page) => {
    await page.goto(`${duty}?as_of=2017-10-09`);
    const state = () => page.locator(".page-head .state").first().textContent();
    assert.match(await state(), /not planned/);
    const outputs = page.locator("#outputs");
    const list = outputs.locator("details");
    if (!(await list.evaluate((one) => one.open))) await list.locator("summary").click();
    await outputs.getByRole("link", { name: "ITU-D results framework 2020-2023" }).last().click();
    await page.waitForURL(/items\/new/);
    assert.equal(await page.getByLabel(/^Kind/).inputValue(), "output");
    assert.notEqual(await page.getByLabel(/^Title/).inputValue(), "");
    assert.deepEqual(await audit(page), []);

    // What is wrong stands beside its field, and nothing typed is lost.
    await page.getByLabel(/^Title/).fill("A yearly summary");
    await page.getByLabel(/^Starts on/).fill("2021-05-01");
    await page.getByLabel(/^Due$/).fill("2021-04-01");
    await page.getByRole("button", { name: "Add to the plan" }).click();
    assert.match(await page.locator("#due_on-problem").textContent(), /before it starts/);
    assert.equal(await page.getByLabel(/^Title/).inputValue(), "A yearly summary");
    await page.getByLabel(/^Due$/).fill("2021-12-31");
    await page.getByRole("button", { name: "Add to the plan" }).click();
    await page.waitForURL(/\/plans\/items\/\d+/);
    assert.match(await page.locator("#answers").textContent(), /confirmed/);
    const item = page.url();

    await page.goto(`${duty}?as_of=2017-10-09`);
    assert.match(await state(), /planned/);
    assert.match(await page.locator("#outputs").textContent(), /A yearly summary/);
    await page.goto("/?as_of=2017-10-09&proposal=none");

    await page.goto(item);
    await page.locator("#steps details summary").click();
    await page.getByLabel(/^What happened/).selectOption("started");
    await page.getByLabel(/^On which day/).fill("2017-03-01");
    await page.getByRole("button", { name: "Record", exact: true }).click();
    await page.waitForURL(/#steps/);
    assert.match(await page.locator(".page-head").textContent(), /under way/);
    await page.goto(`${duty}?as_of=2017-10-09`);
    assert.match(await state(), /under way/);
  });
});

test("a list with an error names its line and stores nothing", async () => {
  await visit({ refusal: 422 }, async (page) => {
    await page.goto(`${plan}/import`);
    const list = "code,kind,parent,title,starts_on,due_on\nL.1,output,D.1,A list's output,2021-01-01,2020-01-01\n";
    await page.getByLabel(/File/).setInputFiles({ name: "plan.csv", mimeType: "text/csv", buffer: Buffer.from(list) });
    await page.getByRole("button", { name: "Take it in" }).click();
    assert.match(await page.locator(".notice.error").textContent(), /2.*before it starts/s);
    assert.deepEqual(await audit(page), []);
  });
});

test("milestones, timeline and carrying over, in Arabic on a phone", async () => {
  await visit({ locale: "ar", viewport: { width: 390, height: 800 } }, async (page) => {
    for (const path of [plan, `${plan}/timeline`, `${plan}/carry`, "/plans/coverage", "/plans/items/21"]) {
      await page.goto(`${path}?lang=ar`);
      assert.equal(await page.locator("html").getAttribute("dir"), "rtl", path);
      assert.deepEqual(await audit(page), [], path);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
      assert.equal(wider, false, `${path} is wider than a phone`);
    }
  });
});
