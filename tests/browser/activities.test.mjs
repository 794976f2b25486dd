// The form of an entry: drafts kept while one types, suggestions, submitting; without script, in Arabic, by keyboard alone;
// and an audit of the pages that lead there.

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

/// A page of the program; what a browser reports as a problem fails the test, but for the refusals that it asks for.
async function visit({ refusal, ...options }, walk) {
  const { page, problems, close } = await openPage(browser, { baseURL: server.address, ...options });
  try {
    await walk(page);
    const unexpected = problems.filter((problem) => !refusal || !problem.includes(String(refusal)));
    assert.deepEqual(unexpected, []);
  } finally {
    await close();
  }
}

const title = "Teachers learn cybersecurity";
const description = "Teachers are trained in cybersecurity and the protection of children online.";

/// Fills in what an entry needs, as far as the form does not say it already.
async function fill(page) {
  await page.locator("#f-title").fill(title);
  await page.locator("#f-description").fill(description);
  await page.locator("#f-organisation").fill("A school made for a test");
  await page.locator("#f-organisation-type").selectOption("ACA");
  await page.locator("#f-kind").selectOption("training");
}

const saved = (page) => page.locator("[data-status]").filter({ hasText: /Draft saved at/ }).waitFor();

test("a draft is kept while one types, suggestions are added, and it is submitted", async () => {
  await visit({ refusal: 422 }, async (page) => {
    await page.goto("/activities/new");
    await fill(page);
    await saved(page);
    assert.match(page.url(), /\/activities\/\d+\/edit$/);
    await page.locator("#suggestions button[value='lines:C5']").click();
    assert.equal(await page.locator("#f-main-line").inputValue(), "C5");
    await saved(page);

    // Everything is there when the page is opened again.
    await page.reload();
    assert.equal(await page.locator("#f-title").inputValue(), title);
    assert.equal(await page.locator("#f-main-line").inputValue(), "C5");
    assert.ok(await page.locator("[data-kind=training]").isVisible());
    assert.ok(await page.locator("[data-kind=event]").isHidden());

    await page.getByRole("button", { name: "Submit for review" }).click();
    assert.match(await page.locator("#problems").innerText(), /2 things are missing or wrong/);
    await page.locator("input[name=goals][value='4']").check();
    await page.locator("[data-filter]").fill("kazakh");
    await page.locator("#f-countries .boxes label:visible input").check();
    await page.getByRole("button", { name: "Submit for review" }).click();
    await page.waitForURL(/\/submission$/);
    assert.match(await page.locator("main").innerText(), /What happens next/);
    assert.deepEqual(await audit(page), []);
    await page.goto("/my/activities");
    assert.match(await page.locator("main").innerText(), /Nothing to do: a reviewer reads it\./);
  });
});

test("somebody who saves meanwhile is no loss: both texts are shown", async () => {
  await visit({ refusal: 409 }, async (page) => {
    await page.goto("/activities/new");
    await page.locator("#f-title").fill("One entry, two people");
    await saved(page);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.locator("#f-description").fill("What the other wrote.");
    await saved(other);
    await other.close();
    await page.locator("#f-description").fill("What I wrote.");
    await page.locator("[data-status]").filter({ hasText: "Somebody else saved" }).waitFor();
    await page.getByRole("button", { name: "Save the draft" }).last().click();
    const words = await page.locator("#conflict").innerText();
    assert.match(words, /What the other wrote\./);
    assert.match(words, /What I wrote\./);
    assert.equal(await page.locator("#f-description").inputValue(), "What I wrote.");
    await page.getByRole("button", { name: "Save the draft" }).last().click();
    await page.waitForURL(/saved=1/);
  });
});

test("without script the form does the same", async () => {
  await visit({ javaScriptEnabled: false, refusal: 422, reducedMotion: "reduce" }, async (page) => {
    await page.goto("/activities/new");
    await fill(page);
    await page.getByRole("button", { name: "Save and check" }).click();
    assert.match(await page.locator("#problems").innerText(), /Main action line/);
    await page.locator("#suggestions button[value='lines:C5']").click();
    assert.equal(await page.locator("#f-main-line").inputValue(), "C5");
    await page.locator("#f-countries summary").first().click();
    await page.locator("#f-countries details[open] input").first().check();
    await page.locator("input[name=goals][value='4']").check();
    await page.getByRole("button", { name: "Save and preview" }).click();
    assert.match(await page.locator("main").innerText(), /This is how the page will look/);
    assert.match(await page.locator("main").innerText(), /A school made for a test/);
    // Going back shows what was saved, and sending that is no conflict with oneself.
    await page.goBack();
    await page.getByRole("button", { name: "Submit for review" }).click();
    assert.match(page.url(), /\/submission$/);
  });
});

test("the form speaks Arabic from right to left, and words keep their own direction", async () => {
  await visit({ viewport: { width: 390, height: 844 } }, async (page) => {
    await page.goto("/activities/new?lang=ar");
    assert.equal(await page.locator("html").getAttribute("dir"), "rtl");
    await page.locator("#f-title").fill("تدريب المعلمين على الأمن السيبراني");
    await page.locator("[data-status]").filter({ hasText: "حُفظت المسودة" }).waitFor();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(overflow <= 0, `${overflow} px too wide`);
    await page.reload();
    assert.equal(await page.locator("#f-title").inputValue(), "تدريب المعلمين على الأمن السيبراني");
  });
});

test("the keyboard alone fills in a form", async () => {
  await visit({}, async (page) => {
    await page.goto("/activities/new");
    await page.locator("#f-title").focus();
    await page.keyboard.type("By keyboard");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    const reached = await page.evaluate(() => document.activeElement.name);
    assert.equal(reached, "language");
    await page.locator("#f-title").focus();
    // Enter in a line saves; it never submits by accident.
    await page.keyboard.press("Enter");
    await page.waitForURL(/saved=1/);
    assert.match(await page.locator("[role=status]").first().innerText(), /Saved\./);
  });
});

test("the form is under 100 kB as transferred", async () => {
  let bytes = 0;
  await visit({}, async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    session.on("Network.loadingFinished", (event) => (bytes += event.encodedDataLength));
    await page.goto("/activities/new", { waitUntil: "networkidle" });
  });
  assert.ok(bytes > 0 && bytes < 100_000, `${bytes} bytes`);
});

for (const language of ["en", "ar"]) {
  for (const theme of ["light", "dark"]) {
    test(`axe-core finds nothing in ${language}, ${theme}, and nothing is too wide at 320 px`, async () => {
      await visit({ viewport: { width: 320, height: 640 }, refusal: 422 }, async (page) => {
        await page.goto(`/activities/new?lang=${language}&theme=${theme}`);
        await page.locator("#f-language").selectOption("en");
        await page.locator("#f-title").fill("An entry to look at");
        await page.locator("#f-description").fill(description);
        await page.locator("#suggestions button").first().waitFor();
        const edit = page.url();
        const found = [];
        const look = async (path) => {
          if (path) await page.goto(path);
          found.push(...(await audit(page)).map((fault) => `${page.url()} ${fault}`));
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          if (overflow > 0) found.push(`${page.url()} is ${overflow} px too wide`);
        };
        await look();
        await look(`${edit}?check=1`);
        await look(edit.replace("/edit", "/withdrawal"));
        await look(edit.replace("/edit", "/preview"));
        await look(edit.replace("/edit", ""));
        await look("/my/activities");
        assert.deepEqual(found, []);
      });
    });
  }
}
