// Somebody registers, reads the message in the folder, confirms, signs in with a second factor and signs out; the forms in
// Arabic; every page of it audited.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { audit, letter, linkOf, openBrowser, openPage, shown, startResolute } from "./harness.mjs";

const password = "the river runs north";
const address = "amina@example.org";
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

test("register, confirm, sign in with a second factor, sign out", async () => {
  const { page, problems, close } = await openPage(browser);
  try {
    const audited = async () => assert.deepEqual(await audit(page), [], page.url());
    const send = () => page.click("main form button[type=submit]");

    await page.goto(`${server.address}/account`);
    assert.match(page.url(), /\/sign-in\?to=%2Faccount/);
    await audited();
    await page.goto(`${server.address}/register`);
    await audited();
    await page.fill("#name", "Amina Njoroge");
    await page.fill("#address", address);
    await page.fill("#password", password);
    await page.fill("#actor", "An Exercise Association");
    await send();
    await page.waitForURL(/\/register\/sent/);
    await audited();

    await page.goto(server.address + linkOf(await letter(server, /\/confirm\?/)));
    await audited();
    await page.fill("#password", password);
    await send();
    await page.waitForURL(/\/account$/);
    assert.match(await page.textContent("main"), /waits since/);
    await audited();

    await page.goto(`${server.address}/account/second-factor`);
    await audited();
    const secret = (await page.textContent("p.secret code")).replaceAll(/\s/g, "");
    await page.fill("#code", shown(secret));
    await send();
    assert.equal(await page.locator("ul.secret li").count(), 10);
    await audited();

    await page.click("form.sign-out button");
    await page.waitForURL(/\/$/);
    await page.goto(`${server.address}/sign-in?to=/account`);
    await page.fill("#address", address);
    await page.fill("#password", password);
    await send();
    await page.waitForURL(/\/sign-in\/code/);
    await audited();
    // The code of this step was taken when the device was set up, so it is that of the next one.
    await page.fill("#code", shown(secret, 1));
    await send();
    await page.waitForURL(/\/account$/);

    for (const path of ["name", "address", "password", "second-factor/codes", "second-factor/off", "tokens/new", "roles", "removal"]) {
      await page.goto(`${server.address}/account/${path}`);
      await audited();
    }
    await page.click("form.sign-out button");
    await page.waitForURL(/\/$/);
    await page.goto(`${server.address}/account`);
    assert.match(page.url(), /\/sign-in/);
    assert.deepEqual(problems, []);
  } finally {
    await close();
  }
});

test("the local operator answers the request", async () => {
  const { page, problems, close } = await openPage(browser);
  try {
    await page.goto(`${server.address}/people`);
    assert.deepEqual(await audit(page), []);
    await page.click("#requests button[value=granted]");
    await page.waitForURL(/\/people$/);
    await page.click("#people a");
    assert.match(await page.textContent("main"), /contributor/);
    assert.deepEqual(await audit(page), []);
    assert.deepEqual(problems, []);
  } finally {
    await close();
  }
});

test("the form in Arabic, from right to left, says beside the field what is wrong", async () => {
  const { page, close } = await openPage(browser, { viewport: { width: 390, height: 844 } });
  try {
    await page.goto(`${server.address}/register?lang=ar`);
    assert.equal(await page.getAttribute("html", "dir"), "rtl");
    assert.deepEqual(await audit(page), []);
    await page.fill("#name", "أمينة");
    await page.fill("#address", "amina.ar@example.org");
    await page.fill("#password", "password1234");
    await page.click("main form button[type=submit]");
    assert.match(await page.textContent("#password-problem"), /كلمات المرور/);
    assert.equal(await page.inputValue("#name"), "أمينة");
    assert.equal(await page.inputValue("#password"), "");
    assert.deepEqual(await audit(page), []);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 390, `the page is ${width} wide`);
  } finally {
    await close();
  }
});
