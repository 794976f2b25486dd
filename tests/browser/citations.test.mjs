// From the words of a text to what they cite, and to the news that it is no longer in force.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { openBrowser, openPage, startResolute } from "./harness.mjs";

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

async function visit(walk) {
  const { page, problems, close } = await openPage(browser, { baseURL: server.address });
  try {
    await walk(page);
    assert.deepEqual(problems, []);
  } finally {
    await close();
  }
}

test("a citation leads to a superseded text, which says so", async () => {
  await visit(async (page) => {
    await page.goto("/instruments/wtdc-30?as_of=2026-11-23");
    const paragraph = page.locator("#recalling-i");
    assert.match(await paragraph.locator(".cites").innerText(), /superseded since/);
    await paragraph.locator("a.cite", { hasText: "Resolution 140 (Rev. Busan, 2014)" }).click();
    await page.waitForURL(/\/instruments\/pp-140\?cited=2014/);
    assert.match(await page.locator("#cited").innerText(), /no longer in force: Rev\. Bucharest, 2022 replaced it/);

    await page.getByRole("link", { name: "Citations: what it cites and who cites it" }).click();
    await page.waitForURL(/\/instruments\/pp-140\/citations/);
    await page.locator("svg.neighbourhood a", { hasText: "WTDC Resolution 30" }).click();
    await page.waitForURL(/\/citations\?cites=wtdc-30&cited=pp-140/);
    const count = Number.parseInt(await page.locator(".count").innerText(), 10);
    assert.equal(await page.locator(".rows > .row").count(), count);
  });
});

test("every count of a state opens its rows", async () => {
  await visit(async (page) => {
    await page.goto("/citations?as_of=2026-11-23");
    const state = page.locator(".tally-states a", { hasText: "superseded since" });
    const said = Number.parseInt(await state.innerText(), 10);
    await state.click();
    await page.waitForURL(/standing=superseded-since/);
    assert.equal(Number.parseInt(await page.locator(".count").innerText(), 10), said);
    await page.goto("/instruments/wtdc-30/citations?as_of=2026-11-23");
    const row = page.locator("tbody tr", { hasText: "PP Resolution 140" });
    const cited = Number.parseInt(await row.locator("td a").innerText(), 10);
    await row.locator("td a").click();
    assert.equal(Number.parseInt(await page.locator(".count").innerText(), 10), cited);
  });
});
