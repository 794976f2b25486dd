// A resolution taken away: its pages open from a folder, without a server, in both directions of writing.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

import { audit, openBrowser, openPage, startResolute } from "./harness.mjs";

let browser;
let folder;

before(async () => {
  const server = await startResolute();
  folder = await mkdtemp(join(tmpdir(), "resolute-pack-"));
  try {
    for (const language of ["en", "ar"]) {
      const answer = await fetch(`${server.address}/api/v1/instruments/wtdc-30/pack?lang=${language}`);
      assert.equal(answer.status, 200);
      const zip = join(folder, `${language}.zip`);
      await writeFile(zip, Buffer.from(await answer.arrayBuffer()));
      execFileSync("python3", ["-m", "zipfile", "-e", zip, join(folder, language)]);
    }
  } finally {
    // What is read below is read without it.
    await server.stop();
  }
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

const file = (language, name) => pathToFileURL(join(folder, language, "wtdc-30-2017-10-09", name)).href;

test("a pack is read from a folder, from the list to a paragraph and back", async () => {
  const { page, problems, close } = await openPage(browser);
  await page.goto(file("en", "index.html"));
  await page.locator(".duty a", { hasText: "What happened to it" }).first().click();
  await page.waitForURL(/paragraphs\//);
  assert.match(await page.locator("h1").innerText(), /What happened to this paragraph/);
  await page.locator(".kicker a").click();
  await page.waitForURL(/index\.html/);
  await page.locator(".tally a").first().click();
  await page.waitForURL(/state-/);
  await page.locator("a", { hasText: "About this folder" }).click();
  await page.locator("a", { hasText: "Dubai 2014" }).first().click();
  await page.waitForURL(/texts\//);
  assert.ok((await page.locator(".margin .state").count()) > 10, "states stand in the margin");
  assert.deepEqual(problems, []);
  await close();
});

test("every link of a pack leads to a page that opens", async () => {
  const { page, problems, close } = await openPage(browser);
  const start = file("en", "index.html");
  const seen = new Set([start]);
  const queue = [start];
  while (queue.length > 0) {
    await page.goto(queue.shift());
    const found = await page.locator("a[href]").evaluateAll((links) => links.map((link) => link.href.split("#")[0]));
    for (const href of found) {
      assert.ok(href.startsWith("file://"), href);
      if (href.endsWith(".html") && !seen.has(href)) {
        seen.add(href);
        queue.push(href);
      }
    }
  }
  assert.ok(seen.size > 30, `${seen.size} pages`);
  assert.deepEqual(problems, []);
  await close();
});

for (const [language, direction] of [["en", "ltr"], ["ar", "rtl"]]) {
  for (const width of [1280, 390]) {
    test(`axe-core finds nothing in a pack, ${language}, ${width} wide`, async () => {
      // The audit asks for the style sheet, which a browser gives no script from a folder; the pages themselves ask for nothing.
      const { page, close } = await openPage(browser, { viewport: { width, height: 900 } });
      await page.goto(file(language, "index.html"));
      const first = await page.locator(".duty .facts a").first().getAttribute("href");
      const text = "texts/2014-rcc-23a15-1-reconstructed.html";
      for (const name of ["index.html", "about.html", first, text]) {
        await page.goto(file(language, name));
        assert.equal(await page.locator("html").getAttribute("dir"), direction);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
        assert.ok(!wider, `${name} is wider than the window`);
        assert.deepEqual(await audit(page), [], name);
      }
      await close();
    });
  }
}
