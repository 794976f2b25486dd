// Every link of every page that can be reached from the first one leads somewhere.

import assert from "node:assert/strict";
import { test } from "node:test";

import { startResolute } from "./harness.mjs";

// Enough for one page of each kind many times over; a register links to every duty.
const mostPages = 1000;

test("every link answers when one starts from the first page", async () => {
  const server = await startResolute();
  try {
    const origin = new URL(server.address).origin;
    const foundOn = new Map([["/", "the start"]]);
    const queue = ["/"];
    const broken = [];
    for (let read = 0; queue.length > 0 && read < mostPages; read += 1) {
      const path = queue.shift();
      const response = await fetch(origin + path);
      const text = await response.text();
      if (response.status >= 400) broken.push(`${path}: ${response.status}, linked from ${foundOn.get(path)}`);
      if (!response.ok || !response.headers.get("content-type")?.startsWith("text/html")) continue;
      for (const [, href] of text.matchAll(/\shref="([^"#]+)/g)) {
        const target = new URL(href.replaceAll("&amp;", "&"), origin + path);
        // Filters and views of one page multiply; one of each is enough.
        const key = target.pathname + [...target.searchParams.keys()].sort().join();
        if (target.origin !== origin || foundOn.has(key)) continue;
        foundOn.set(key, path).set(target.pathname + target.search, path);
        queue.push(target.pathname + target.search);
      }
    }
    assert.ok(foundOn.size > 20, "the first page links to the rest");
    assert.deepEqual(broken, []);
  } finally {
    await server.stop();
  }
});
