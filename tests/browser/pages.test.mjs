// The main ways through the pages, and an audit of each page in two languages and both lights.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { audit, openBrowser, openPage, startResolute, takeIn } from "./harness.mjs";

const proposalFile = fileURLToPath(new URL("../../testdata/rcc-23a15-1/RCC-23A15-1.docx", import.meta.url));

const rules = (language) =>
  fileURLToPath(new URL(`../../testdata/languages/club-rules.${language}.txt`, import.meta.url));

const duty = "/mandates/wtdc-30/2017/instructs-bdt-director/1?proposal=rcc-23a15-1";
const pages = [
  "/",
  "/?as_of=2026-11-23",
  "/instruments",
  "/instruments/wtdc-30",
  "/instruments/wtdc-30?version=2014",
  "/instruments/wtdc-30?view=redline",
  "/instruments/wtdc-30?view=changes",
  "/instruments/wtdc-30?view=sides",
  "/instruments/wtdc-30/parallels",
  "/instruments/pp-140",
  "/instruments/pp-140/parallels",
  "/instruments/pp-140/citations",
  "/instruments/club-rules/languages",
  "/instruments/club-rules/texts/new",
  "/instruments/club-rules/languages?languages=ar",
  "/compare",
  "/compare?instrument=wtdc-30",
  "/compare?old=1&new=2",
  "/compare?old=2&new=1&view=sides",
  "/compare/files",
  "/check",
  "/check/rules",
  "/imports",
  "/history/wtdc-30/2017/instructs-bdt-director/1",
  "/trace/wtdc-30/2017/instructs-bdt-director/2",
  "/deadlines?as_of=2017-10-09",
  "/conferences",
  "/conferences/PP-18",
  "/obligations",
  "/obligations/1",
  "/instruments/pp-140?cited=2014&as_of=2026-11-23",
  "/instruments/wtdc-30/citations?as_of=2026-11-23",
  "/instruments/wsis-ta/citations",
  "/citations?as_of=2026-11-23",
  "/citations?cited=no-such-text",
  "/proposals",
  "/proposals/new",
  "/proposals/rcc-23a15-1",
  "/reports",
  "/reports/new?template=implementation&instrument=wtdc-30&from=2015-01-01&to=2017-09-30&language=en",
  "/reports/new?template=comprehensive-summary&instrument=wtdc-30&from=2015-01-01&to=2017-12-31&language=ar",
  "/reports/new?template=plan-performance&plan=itu-d-2020-2023&from=2020-01-01&to=2023-12-31&language=en",
  "/reports/new?template=road-map&line=C5&from=2015-01-01&to=2017-12-31&language=ar",
  "/reports/new?template=annual-contribution&actor=BDT&from=2017-01-01&to=2017-12-31&language=en",
  "/reports/new?template=emerging-trends&from=2013-01-01&to=2016-12-31&language=en",
  "/reports/register?as_of=2017-10-09",
  "/reports/register/pairs",
  "/my/inputs",
  "/plans",
  "/plans/new",
  "/plans/itu-d-2020-2023",
  "/plans/itu-d-2020-2023?kind=output&answers=suggested",
  "/plans/itu-d-2020-2023/timeline",
  "/plans/itu-d-2020-2023/carry",
  "/plans/itu-d-2020-2023/import",
  "/plans/itu-d-2020-2023/items/new?duty=wtdc-30/2014/instructs-bdt-director/1",
  "/plans/items/21",
  "/plans/items/21/edit",
  "/plans/coverage",
  "/plans/coverage?by=actor&gap=duty-without-output",
  "/mandates",
  "/mandates?addressee=DIR-BDT&q=provide",
  "/mandates?q=nothing-has-these-words",
  duty,
  "/review/duplicates",
  "/review/duplicates?kind=related&state=distinct&q=nothing-has-these-words",
  "/register",
  "/sign-in",
  "/password/forgotten",
  "/people",
  "/audit?subject=text/wtdc-30/2014/en",
  "/actors",
  "/actors?kind=bureau&kind=sector&q=itu",
  "/actors/ITU",
  "/actors/DIR-BDT?as_of=2017-10-09",
  "/frameworks",
  "/frameworks/action-lines",
  "/frameworks/sdgs",
  "/frameworks/action-lines/C6",
  "/frameworks/sdgs/9.c",
  "/frameworks/itu-regions/CIS",
  "/frameworks/country-groups/LDC?as_of=2026-11-24",
  "/frameworks/countries/KEN",
  "/frameworks/un-regions",
  "/frameworks/gdc/1",
  "/trends",
  "/trends?of=lines&from=2013-01-01&to=2016-12-31",
  "/partners",
  "/partners?region=CIS&sort=since",
  "/partners/ITU",
  "/agreements",
  "/agreements?agreement=ends-soon",
  "/trainings",
  "/search",
  "/search?q=facilitater",
  "/search?q=summary&standing=proposed&kind=mandate",
  "/search?q=competencies&kind=actor",
  "/activities/new",
  "/my/activities",
  "/activities",
  "/activities?q=schools&line=C5&country=KAZ&rows=compact",
  "/activities?kind=training",
  "/activities/money",
  "/activities/money/lines?money=budget-USD",
  "/matrix",
  "/matrix?measure=money",
  "/matrix/C6/16",
  "/about",
  "/reference",
  "/reference/action_lines",
  "/api/v1",
  "/no-such-page",
];

let server;
let browser;

before(async () => {
  server = await startResolute();
  for (const language of ["en", "ar"]) {
    takeIn(
      server.folder,
      rules(language),
      ...["--instrument", "CLUB-RULES", "--version", "1998", "--language", language, "--body", "CLUB"],
      ...["--kind", "charter", "--title", "Rules of a club made for a test", "--source", "written for this test"],
    );
  }
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/// A page of the program; problems that a browser reports fail the test when it is closed. A browser also reports the
/// refusals that a test asks for: `refusal` names their status.
async function visit({ refusal = 404, ...options }, walk) {
  const { page, problems, close } = await openPage(browser, { baseURL: server.address, ...options });
  try {
    await walk(page);
    const unexpected = problems.filter((problem) => !problem.includes(String(refusal)));
    assert.deepEqual(unexpected, []);
  } finally {
    await close();
  }
}

test("at work leads to a paragraph, its redline and its duty", async () => {
  await visit({}, async (page) => {
    await page.goto("/");
    assert.match(await page.locator("h1").innerText(), /WTDC Resolution 30/);
    assert.equal(await page.locator(".duty:not(.ended)").count(), 28);
    assert.match(await page.locator(".notice").first().innerText(), /RCC\/23A15\/1.*not the adopted text/s);

    await page.getByRole("link", { name: "See the redline" }).click();
    await page.waitForURL(/view=redline/);
    const paragraph = page.locator("#instructs-bdt-director-1");
    assert.ok((await paragraph.locator("ins", { hasText: "2030 Agenda" }).count()) > 0);

    await paragraph.getByRole("link", { name: "Open the duty" }).click();
    await page.waitForURL(/\/mandates\/wtdc-30\/2017\/instructs-bdt-director\/1/);
    assert.match(await page.locator("main").innerText(), /CWG-WSIS/);
  });
});

test("a duty leads to its action line, the contradiction there to both clauses", async () => {
  await visit({}, async (page) => {
    await page.goto("/mandates/wtdc-30/2017/resolves-itu-d/9?proposal=rcc-23a15-1");
    await page.locator("main").getByRole("link", { name: "C6", exact: true }).click();
    await page.waitForURL(/\/frameworks\/action-lines\/C6/);
    assert.match(await page.locator("main").innerText(), /One paragraph gives two roles/);
    const contradicted = page.locator("tr.contradicted");
    assert.equal(await contradicted.count(), 2);
    await contradicted.nth(1).getByRole("link", { name: /as proposed, 2017/ }).click();
    await page.waitForURL(/#resolves-itu-d-9-ii$/);
    assert.match(await page.locator("#resolves-itu-d-9-ii").innerText(), /co-facilitator/);
  });
});

test("two languages of a version stand beside each other, each in its own direction", async () => {
  await visit({}, async (page) => {
    await page.goto("/instruments/club-rules/languages?languages=en,ar");
    const row = page.locator(".languages .pair", { hasText: "The club has no president." });
    assert.match(await row.innerText(), /ليس للنادي رئيس/);
    assert.equal(await row.locator("[lang=ar]").getAttribute("dir"), "rtl");
    await page.getByRole("link", { name: "English", exact: true }).first().click();
    await page.waitForURL(/languages=ar/);
    assert.equal(await page.locator(".languages .pair-head p").count(), 1);
  });
});

test("a cell of the matrix opens its rows, by mouse and by keyboard", async () => {
  await visit({}, async (page) => {
    await page.goto("/matrix");
    const cell = page.getByRole("link", { name: /C6 × SDG 16: linked through 5 targets/ });
    await cell.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/matrix\/C6\/16/);
    assert.equal(await page.locator("#links .row").count(), 7);
    await page.getByRole("link", { name: "Back to the matrix" }).click();
    assert.equal(await page.locator(".matrix").getByRole("rowheader").count(), 20);
  });
});

test("several values of one filter widen a list, and a chip takes one away", async () => {
  await visit({}, async (page) => {
    await page.goto("/actors");
    await page.getByRole("checkbox", { name: /elected official/ }).click();
    await page.waitForURL(/kind=elected\+official/);
    const one = await page.locator(".rows .row").count();
    await page.getByRole("checkbox", { name: /specialized agency/ }).click();
    await page.waitForURL(/kind=specialized\+agency/);
    assert.ok((await page.locator(".rows .row").count()) > one);
    await page.locator(".chips a").first().click();
    assert.equal(await page.locator(".chips a").count(), 1);
  });
});

test("the number of a paragraph offers to copy its address, by mouse and by keyboard", async () => {
  await visit({}, async (page) => {
    for (const [path, number] of [
      ["/", "#instructs-bdt-director-1 > a.label"],
      ["/instruments/wtdc-30", "#instructs-bdt-director-1 a.permalink"],
    ]) {
      await page.goto(path);
      await page.locator(number).hover();
      assert.ok(await page.locator(".copy-here").isVisible());
      await page.locator("h1").hover();
      assert.equal(await page.locator(".copy-here").count(), 0);
      await page.locator(number).focus();
      await page.keyboard.press("Tab");
      assert.equal(await page.evaluate(() => document.activeElement.className), "copy-here second");
    }
  });
});

test("on a phone the facets fold and the list comes first", async () => {
  await visit({ viewport: { width: 390, height: 800 } }, async (page) => {
    await page.goto("/mandates");
    const box = page.locator("input[name=addressee][value=DIR-BDT]");
    assert.equal(await box.isVisible(), false);
    await page.locator(".facets > summary").click();
    await box.click();
    await page.waitForURL(/addressee=DIR-BDT/);
    assert.ok(await box.isVisible(), "what was chosen stays in sight");
  });
});

test("everything can be read with script off", async () => {
  await visit({ javaScriptEnabled: false }, async (page) => {
    await page.goto("/");
    const fold = page.locator("details.fold").first();
    await fold.locator("summary").click();
    assert.ok(await fold.locator("p.official").first().isVisible());
    await page.goto("/mandates");
    await page.locator("#words").fill("summary");
    await page.getByRole("button", { name: "Apply" }).first().click();
    assert.match(page.url(), /q=summary/);
    assert.ok((await page.locator(".rows .row").count()) > 0);
    await page.locator(".chips a").first().click();
    assert.doesNotMatch(page.url(), /q=summary/);
  });
});

test("search by keyboard, from any page to a paragraph", async () => {
  await visit({}, async (page) => {
    await page.goto("/instruments");
    await page.keyboard.press("/");
    await page.keyboard.type("stocktakin databse");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/search\?q=stocktakin/);
    assert.match(await page.locator(".notice").innerText(), /Nothing for “databse”; showing “database”/);
    assert.ok((await page.locator(".found mark").count()) > 0);

    // A filter is chosen with the space bar and taken away by its chip.
    const all = await page.locator(".found .row").count();
    await page.getByRole("checkbox", { name: /^proposed/ }).focus();
    await page.keyboard.press("Space");
    await page.waitForURL(/standing=proposed/);
    assert.ok((await page.locator(".found .row").count()) < all);
    assert.match(await page.locator(".found .row").first().innerText(), /proposed/);
    await page.keyboard.press("j");
    assert.equal(await page.locator(".found .row.current").count(), 1);
    await page.locator(".found .row.current h2 a").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/(mandates|instruments)\//);
    assert.match(await page.locator("main").innerText(), /stocktaking/);

    await page.goBack();
    await page.locator(".chips a").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname === "/search" && !url.search.includes("standing"));
    assert.equal(await page.locator(".found .row").count(), all);
  });
});

test("keys walk paragraphs and changes, and open search and help", async () => {
  await visit({}, async (page) => {
    await page.goto("/instruments/wtdc-30?view=redline");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    assert.equal(await page.locator("[data-paragraph].current").count(), 1);
    await page.keyboard.press("n");
    assert.equal(await page.locator(".change.current").count(), 1);
    await page.keyboard.press("?");
    assert.ok(await page.locator("#keys").isVisible());
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    assert.equal(await page.evaluate(() => document.activeElement.id), "search");
  });
});

test("an uploaded Word file is read and shown before it is kept", async () => {
  await visit({}, async (page) => {
    await page.goto("/proposals/new");
    await page.locator("#file").setInputFiles(proposalFile);
    await page.getByRole("button", { name: "Read it" }).click();
    assert.match(await page.locator("main").innerText(), /read from a file with tracked changes/);
    assert.ok((await page.locator("ins").count()) > 40);
    assert.deepEqual(await audit(page), []);

    await page.getByRole("button", { name: "Do not keep it" }).click();
    await page.locator("#file").setInputFiles(proposalFile);
    await page.getByRole("button", { name: "Read it" }).click();
    await page.getByRole("button", { name: "Keep it", exact: true }).click();
    await page.waitForURL(/\/proposals\/rcc-23a15-1/);
    assert.match(await page.locator("main").innerText(), /read from a file with tracked changes/);
  });
});

test("a file that is no text is refused with a way on", async () => {
  await visit({ refusal: 422 }, async (page) => {
    await page.goto("/proposals/new");
    const file = { name: "a.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\n") };
    await page.locator("#file").setInputFiles(file);
    await page.getByRole("button", { name: "Read it" }).click();
    assert.match(await page.locator("[role=alert]").innerText(), /PDF/);
    assert.ok(await page.locator("#file").isVisible());
  });
});

test("a correction keeps author and reason and says what the machine read", async () => {
  await visit({}, async (page) => {
    await page.goto(duty);
    await page.locator("#field").selectOption("recipient");
    await page.locator("#value").fill("Council Working Group on WSIS");
    await page.locator("#reason").fill("The full name helps new delegates.");
    await page.getByRole("button", { name: "Keep the correction" }).click();
    await page.waitForURL(/#corrections/);
    const words = await page.locator("main").innerText();
    assert.match(words, /Council Working Group on WSIS/);
    assert.match(words, /The full name helps new delegates\./);
    assert.match(words, /local operator for BDT/);
  });
});

test("Arabic turns the page, keeps official text as it is, and stays chosen", async () => {
  await visit({}, async (page) => {
    await page.goto("/");
    await page.locator(".masthead .frame > .preferences summary").first().click();
    await page.getByRole("link", { name: "العربية" }).click();
    assert.equal(await page.locator("html").getAttribute("dir"), "rtl");
    assert.match(await page.locator("h1").innerText(), /قيد التنفيذ/);
    const official = page.locator(".duty .official").first();
    assert.deepEqual([await official.getAttribute("lang"), await official.getAttribute("dir")], ["en", "ltr"]);
    await page.goto("/mandates");
    assert.equal(await page.locator("html").getAttribute("lang"), "ar");
  });
});

test("no page needs sideways scrolling at 320 px, which is 1280 px at 400 %", async () => {
  await visit({ viewport: { width: 320, height: 640 } }, async (page) => {
    for (const path of pages) {
      await page.goto(path);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(overflow <= 0, `${path} is ${overflow} px too wide`);
    }
  });
});

test("the first page is under 100 kB as transferred", async () => {
  let bytes = 0;
  await visit({}, async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    session.on("Network.loadingFinished", (event) => (bytes += event.encodedDataLength));
    await page.goto("/", { waitUntil: "networkidle" });
  });
  assert.ok(bytes > 0 && bytes < 100_000, `${bytes} bytes`);
});

for (const language of ["en", "ar"]) {
  for (const theme of ["light", "dark"]) {
    test(`axe-core finds nothing on any page in ${language}, ${theme}`, async () => {
      await visit({}, async (page) => {
        const found = [];
        await page.goto(`/?lang=${language}&theme=${theme}`);
        for (const path of pages) {
          await page.goto(path);
          found.push(...(await audit(page)).map((fault) => `${path} ${fault}`));
        }
        assert.deepEqual(found, []);
      });
    });
  }
}
