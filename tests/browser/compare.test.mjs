// Comparing two texts that are held, two files, and following a paragraph through its versions.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { openBrowser, openPage, startResolute } from "./harness.mjs";

const sample = (name) => fileURLToPath(new URL(`../../testdata/rcc-23a15-1/RCC-23A15-1.${name}.txt`, import.meta.url));

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
    await walk(page);
    assert.deepEqual(problems, []);
  } finally {
    await close();
  }
}

test("two texts are compared from the page of the instrument", async () => {
  await visit({}, async (page) => {
    await page.goto("/instruments/wtdc-30");
    await page.getByRole("link", { name: "Compare with another text" }).click();
    await page.waitForURL(/\/compare\?instrument=wtdc-30/);
    await page.getByRole("button", { name: "Compare" }).click();
    await page.waitForURL(/old=\d+&new=\d+/);
    assert.match(await page.locator(".notice").first().innerText(), /not law/);
    assert.match(await page.locator("#instructs-bdt-director-1 ins").first().innerText(), /2030 Agenda/);

    const changed = page.getByRole("link", { name: /paragraphs changed/ });
    const count = Number((await changed.innerText()).match(/\d+/)[0]);
    await changed.click();
    await page.waitForURL(/view=changes/);
    assert.ok(count > 30);
    assert.ok((await page.locator(".gap").count()) > 5, "what did not change is counted");
    await page.getByRole("link", { name: "The other way round" }).click();
    await page.waitForURL(/old=\d+&new=\d+/);
    assert.match(await page.locator(".notice").first().innerText(), /worked out here/);
  });
});

test("two files are compared without being kept", async () => {
  await visit({ javaScriptEnabled: false }, async (page) => {
    await page.goto("/compare/files");
    assert.match(await page.locator(".lede").innerText(), /Nothing is kept/);
    await page.locator("#old").setInputFiles(sample("base"));
    await page.locator("#new").setInputFiles(sample("amended"));
    await page.getByRole("button", { name: "Compare" }).click();
    await page.getByText(/paragraphs changed/).waitFor();
    assert.ok((await page.locator(".sheet ins").count()) > 20);
    assert.match(await page.locator(".sheet").innerText(), /Guadalajara, 2010.*Busan, 2014/s);
  });
});

test("a paragraph is followed through its versions", async () => {
  await visit({}, async (page) => {
    await page.goto("/instruments/wtdc-30?view=redline");
    await page.locator("#instructs-bdt-director-1").getByRole("link", { name: "History of this paragraph" }).click();
    await page.waitForURL(/\/history\/wtdc-30\/2017\/instructs-bdt-director\/1/);
    assert.equal(await page.locator("ol.rows > li").count(), 2);
    assert.match(await page.locator(".sheet ins").first().innerText(), /2030 Agenda/);
    await page.getByRole("link", { name: "Read it in its text" }).first().click();
    await page.waitForURL(/version=2014/);
  });
});
