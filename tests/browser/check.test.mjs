// Checking a file: findings beside the words, the commented Word file, and findings beside a text that is held.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { audit, openBrowser, openPage, startResolute } from "./harness.mjs";

const draft = fileURLToPath(new URL("../../testdata/rcc-23a15-1/RCC-23A15-1.docx", import.meta.url));

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

test("a file is checked without being kept, and its findings lead to their words", async () => {
  await visit({}, async (page) => {
    await page.goto("/check");
    assert.match(await page.locator("main").innerText(), /Nothing is kept/);
    await page.locator("#file").setInputFiles(draft);
    await page.getByRole("button", { name: "Check the file" }).click();
    await page.getByRole("heading", { name: "RCC-23A15-1.docx" }).waitFor();
    assert.equal(await page.locator("mark", { hasText: "WWIS+10" }).count(), 1);
    const slip = page.locator("ol.rows > li", { hasText: "WWIS+10" });
    assert.match(await slip.innerText(), /one slip away/);
    assert.equal(await page.locator("ol.rows > li", { hasText: "C6 is listed here" }).count(), 1);

    await slip.getByRole("link", { name: /WWIS\+10/ }).click();
    const place = page.locator(new URL(page.url()).hash.replace(/[+.]/g, "\\$&"));
    assert.match(await place.innerText(), /Error/);
    assert.deepEqual(await audit(page), []);
  });
});

test("the Word file is taken away with its findings", async () => {
  await visit({ javaScriptEnabled: false, acceptDownloads: true }, async (page) => {
    await page.goto("/check");
    await page.locator("#file").setInputFiles(draft);
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "Take the commented Word file away" }).click();
    const file = await coming;
    assert.equal(file.suggestedFilename(), "RCC-23A15-1.checked.docx");
    const bytes = await readFile(await file.path());
    assert.equal(bytes.subarray(0, 4).toString("latin1"), "PK\u0003\u0004");
    assert.ok(bytes.includes("word/comments.xml"), "the package has a part of comments");
    // The page that would have followed gives way to the download.
    return [`request: ${server.address}/check net::ERR_ABORTED`];
  });
});

test("a finding stands beside its paragraph and leads to its check", async () => {
  await visit({}, async (page) => {
    await page.goto("/instruments/wtdc-30?view=redline");
    await page.locator("#resolves-itu-d-9-ii").getByRole("link", { name: /two roles/ }).click();
    await page.waitForURL(/\/check\/rules#role-conflict/);
    assert.match(await page.locator("#role-conflict").innerText(), /two roles/);
  });
});
