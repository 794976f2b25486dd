// Handing in a file of activities: the columns are chosen, the file is looked through, nothing is kept before one says so.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { audit, openBrowser, openPage, startResolute } from "./harness.mjs";

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

async function visit(options, walk) {
  const { page, problems, close } = await openPage(browser, { baseURL: server.address, ...options });
  try {
    const expected = (await walk(page)) ?? [];
    assert.deepEqual(problems, expected);
  } finally {
    await close();
  }
}

const table = (title) => ({
  name: "projects.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(`Ref;Project title;Country;Roof\n1;${title};Kenya;red\n2;Pumps;UGA;\n`),
});

test("a table is understood, looked through and taken in", async () => {
  await visit({}, async (page) => {
    await page.goto("/imports");
    await page.locator("#file").setInputFiles(table("Wells"));
    await page.getByRole("button", { name: "Look through the file" }).click();
    await page.getByRole("heading", { name: "What the columns are" }).waitFor();
    assert.equal(await page.getByLabel("Project title").inputValue(), "title");
    assert.equal(await page.getByLabel("Roof").inputValue(), "");
    assert.deepEqual(await audit(page), []);
    await page.getByLabel("Roof").selectOption("impact");
    await page.getByRole("button", { name: "Look through the file" }).click();
    await page.getByRole("heading", { name: "Looked through; you decide" }).waitFor();
    assert.match(await page.locator("dl.record").first().innerText(), /New entries\s+2/);
    assert.deepEqual(await audit(page), []);
    await page.getByRole("button", { name: "Take the file in" }).click();
    await page.getByRole("heading", { name: "Taken in" }).waitFor();

    // The same headers again are understood as last time.
    await page.goto("/imports");
    await page.locator("#file").setInputFiles(table("Deep wells"));
    await page.getByRole("button", { name: "Look through the file" }).click();
    assert.equal(await page.getByLabel("Roof").inputValue(), "impact");
    await page.getByRole("button", { name: "Look through the file" }).click();
    await page.getByRole("heading", { name: "Looked through; you decide" }).waitFor();
    assert.match(await page.locator("dl.record").first().innerText(), /Changed entries\s+1/);
    await page.getByRole("button", { name: "Let it go" }).click();
    await page.getByRole("heading", { name: "Import and export" }).waitFor();
  });
});

test("a file with a mistake says where it is, without script and in Arabic", async () => {
  await visit({ javaScriptEnabled: false, locale: "ar" }, async (page) => {
    await page.goto("/imports");
    assert.equal(await page.locator("html").getAttribute("dir"), "rtl");
    const bytes = "<iati-activities version='2.03'><iati-activity></iati-activities>";
    await page.locator("#file").setInputFiles({ name: "bad.xml", mimeType: "text/xml", buffer: Buffer.from(bytes) });
    await page.locator("main form button[type=submit]").click();
    for (let tries = 0; tries < 50 && (await page.locator("main table").count()) === 0; tries += 1) {
      await page.waitForTimeout(100);
      await page.reload();
    }
    assert.match(await page.locator("main table").innerText(), /line 1/);
  });
});

const organisation = `<iati-organisations version="2.03"><iati-organisation default-currency="EUR" xml:lang="fr">
<organisation-identifier>XX-EXERCISE-1</organisation-identifier><name><narrative>EXERCISE</narrative></name>
<reporting-org ref="XX-EXERCISE-1" type="10"><narrative>EXERCISE</narrative></reporting-org>
<total-budget status="2"><period-start iso-date="2017-01-01"/><period-end iso-date="2017-12-31"/>
<value value-date="2017-01-01">25354900.50</value>
<budget-line ref="1"><value value-date="2017-01-01">5</value><narrative>Wells</narrative></budget-line></total-budget>
<colour>blue</colour></iati-organisation></iati-organisations>`;

test("an organisation file is taken in, and its publisher has a page with its budgets", async () => {
  await visit({}, async (page) => {
    await page.goto("/imports");
    const file = { name: "publisher.xml", mimeType: "text/xml", buffer: Buffer.from(organisation) };
    await page.locator("#file").setInputFiles(file);
    await page.getByRole("button", { name: "Look through the file" }).click();
    await page.getByRole("heading", { name: "Looked through; you decide" }).waitFor();
    assert.match(await page.locator("main table").innerText(), /colour/);
    await page.getByRole("button", { name: "Take the file in" }).click();
    await page.getByRole("heading", { name: "Taken in" }).waitFor();
    await page.goto("/imports");
    await page.getByRole("link", { name: "EXERCISE" }).click();
    await page.getByRole("heading", { name: "Budgets and expenditures" }).waitFor();
    assert.match(await page.locator("main table").innerText(), /25354900\.50 EUR/);
    assert.match(await page.locator("main").innerText(), /without a place on this page: colour/);
    assert.deepEqual(await audit(page), []);
  });
  await visit({ locale: "ar", viewport: { width: 375, height: 800 } }, async (page) => {
    await page.goto("/imports/publishers?identifier=XX-EXERCISE-1");
    assert.equal(await page.locator("html").getAttribute("dir"), "rtl");
    assert.match(await page.locator("main table").innerText(), /الميزانية الإجمالية/);
    assert.deepEqual(await audit(page), []);
  });
});
