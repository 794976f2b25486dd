// The program comes up on an empty folder and a free port, and says that it is well.

import assert from "node:assert/strict";
import { test } from "node:test";

import { openBrowser, openPage, startResolute } from "./harness.mjs";

test("health answers in the browser when the program has just been started", async () => {
  const server = await startResolute();
  const browser = await openBrowser();
  try {
    const { page, close } = await openPage(browser);
    const response = await page.goto(`${server.address}/health`);
    assert.equal(response.status(), 200);
    assert.deepEqual(Object.keys(await response.json()).sort(), ["database", "status", "version"]);
    await close();
  } finally {
    await browser.close();
    await server.stop();
  }
});
