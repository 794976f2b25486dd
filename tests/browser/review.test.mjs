// From a submitted entry to its public page: the reviewer's queue, asking back, approving, many at once, merging, a link to a
// duty with evidence; the map, a country and the matrix with activities. In English and Arabic, audited.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { audit, openBrowser, openPage, startResolute } from "./harness.mjs";

let server;
let browser;

const entry = (title) => ({
  title,
  description: "Schools of a district are connected and teachers trained, with a yearly summary of what was done.",
  main_line: "C2",
  lines: ["C4"],
  targets: ["9.c"],
  organisation: "A ministry made for a test",
  organisation_type: "GOV",
  countries: ["KAZ"],
  starts_on: "2016-03-01",
});

async function ask(path, body) {
  const answer = await fetch(server.address + path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  assert.ok(answer.ok, `${path}: ${answer.status} ${await answer.clone().text()}`);
  return answer.status === 204 ? null : answer.json();
}

/// A new entry that waits for a reviewer.
async function submitted(title) {
  const draft = await ask("/api/v1/activities", { record: entry(title) });
  await ask(`/api/v1/activities/${draft.id}/submission`, { revision: draft.revision });
  return draft.id;
}

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

test("a reviewer takes up, asks back, approves, and the entry is found", async () => {
  const asked = await submitted("A library on a bus");
  const good = await submitted("A network for rural schools");
  await visit({}, async (page) => {
    await page.goto("/review");
    await page.getByRole("link", { name: "A library on a bus" }).click();
    assert.deepEqual(await audit(page), []);
    await page.getByRole("button", { name: "Take it up" }).click();
    await page.getByLabel("Reason or question").fill("Which district?");
    await page.getByRole("button", { name: "Ask its owner" }).click();
    assert.match(await page.getByRole("status").first().innerText(), /Its owner is asked/);

    await page.goto(`/activities/${asked}/edit`);
    assert.match(await page.locator("main").innerText(), /Which district\?/);

    await page.goto("/review");
    await page.locator("li", { hasText: "A network for rural schools" }).getByRole("checkbox").check();
    await page.getByRole("button", { name: "Approve" }).click();
    assert.match(await page.locator("main").innerText(), /This will be done with 1 entry/);
    await page.getByRole("button", { name: "Approve" }).click();
    assert.match(await page.locator("main").innerText(), /Approved and public/);
    await page.goto(`/activities/${good}`);
    assert.match(await page.locator("h1").innerText(), /A network for rural schools/);
  });
});

test("an activity is tied to a duty, evidence is given, and the duty shows both", async () => {
  const id = await submitted("Teachers learn to teach with computers");
  await visit({}, async (page) => {
    await page.goto(`/review/${id}`);
    await page.getByRole("button", { name: "Approve" }).click();
    await page.goto(`/activities/${id}/links`);
    await page.getByLabel(/Address of the paragraph/).fill("wtdc-30/2014/instructs-bdt-director/1");
    await page.locator("#new").getByRole("button", { name: "Suggest the link" }).click();
    await page.getByRole("button", { name: "Confirm" }).click();
    await page.getByText("Give evidence").click();
    await page.getByLabel(/What it is/).fill("Report of the year");
    await page.getByLabel(/Where it can be seen/).fill("https://example.org/report");
    await page.getByLabel(/Day of what it shows/).fill("2016-12-01");
    await page.getByRole("button", { name: "Give the evidence" }).click();
    assert.match(await page.locator("main").innerText(), /Report of the year/);
    assert.deepEqual(await audit(page), []);
    await page.goto("/mandates/wtdc-30/2014/instructs-bdt-director/1?as_of=2017-10-09");
    assert.match(await page.locator("#activities").innerText(), /Teachers learn to teach with computers/);
    assert.match(await page.locator("main").innerText(), /Under way|under way/);
  });
});

test("two entries become one, and the old address leads on", async () => {
  const [kept, other] = [await submitted("A telecentre for a valley"), await submitted("Telecentre for a valley")];
  for (const id of [kept, other]) {
    const state = await (await fetch(`${server.address}/api/v1/review`)).json();
    const { revision } = state.waiting.find((one) => one.id === id);
    await ask(`/api/v1/activities/${id}/decisions`, { decision: "approve", revision });
  }
  await visit({}, async (page) => {
    await page.goto(`/review/${other}/merger`);
    await page.getByLabel(/Number or address/).fill(String(kept));
    await page.getByRole("button", { name: "Look at both" }).click();
    assert.deepEqual(await audit(page), []);
    await page.getByRole("button", { name: "Merge" }).last().click();
    await page.goto(`/activities/${other}`);
    assert.match(page.url(), new RegExp(`/activities/${kept}$`));
  });
});

test("the queue, the map, a country and the matrix can be read by everybody, in Arabic too", async () => {
  await submitted("One that waits");
  for (const lang of ["en", "ar"]) {
    await visit({ viewport: { width: 360, height: 740 } }, async (page) => {
      const places = ["/review", "/map", "/map?line=C2", "/countries/KAZ", "/matrix?measure=activities"];
      for (const place of [...places, "/frameworks/action-lines/C2", "/frameworks/country-groups/LLDC"]) {
        await page.goto(`${place}${place.includes("?") ? "&" : "?"}lang=${lang}`);
        assert.deepEqual(await audit(page), [], `${lang} ${place}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(wide <= 0, `${lang} ${place} scrolls sideways by ${wide}`);
      }
    });
  }
});
