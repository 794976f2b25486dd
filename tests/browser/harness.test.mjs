// The audit itself: a check that never complains would pass on any page.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { audit, openBrowser, openPage } from "./harness.mjs";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

test("audit names the element when a picture has no description", async () => {
  const { page, close } = await openPage(browser);
  await page.setContent(`<html lang="en"><title>t</title><main><h1>h</h1><img src="data:," id="bare"></main></html>`);
  const found = await audit(page);
  assert.equal(found.length, 1, found.join("\n"));
  assert.match(found[0], /^image-alt: #bare:/);
  await close();
});

test("audit finds nothing when the page is sound", async () => {
  const { page, problems, close } = await openPage(browser);
  await page.setContent(`<html lang="en"><title>t</title><main><h1>Resolution 30</h1><p>at work</p></main></html>`);
  assert.deepEqual(await audit(page), []);
  assert.deepEqual(problems, []);
  await close();
});
