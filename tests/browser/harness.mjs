// What every browser test needs: a program with a data folder of its own, a browser, and an audit of a page.
//
//   import { after, before, test } from "node:test";
//   import { audit, openBrowser, startResolute } from "./harness.mjs";

import { execFileSync, spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("../..", import.meta.url));

// A debug binary that reads its reference set for the first time on a busy machine may take this long.
const startLimit = 60_000;

/// The debug binary that `cargo test` built, or the one that RESOLUTE_BINARY names.
function binary() {
  if (process.env.RESOLUTE_BINARY) return process.env.RESOLUTE_BINARY;
  const metadata = execFileSync("cargo", ["metadata", "--no-deps", "--format-version", "1"], {
    cwd: root,
    maxBuffer: 1 << 26,
  });
  const path = join(JSON.parse(metadata).target_directory, "debug", "resolute");
  if (!existsSync(path)) throw new Error(`${path} is not there; run "cargo build" first`);
  return path;
}

/// Runs `resolute up` on a new data folder and a free port. Resolves once /health answers; `stop` ends the
/// program and removes the folder.
export async function startResolute({ keep = false } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "resolute-browser-"));
  return started(["up", "--data", folder, "--port", "0"], folder, keep);
}

async function started(given, folder, keep) {
  const program = spawn(binary(), given, {
    cwd: root,
    env: { ...process.env, RESOLUTE_PORT: "0" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise((resolve) => program.once("close", resolve));
  const stop = async () => {
    program.kill("SIGTERM");
    await ended;
    if (!keep) await rm(folder, { recursive: true, force: true });
  };
  try {
    const address = await printedAddress(program);
    await healthy(address);
    return { address, folder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/// Runs `resolute serve` on a new data folder that `resolute up` filled: nobody is the local operator, everybody comes as a
/// visitor or with an account. `accounts` are made on the command line: `{ address, name, role, password }`.
export async function serveResolute(accounts = []) {
  const first = await startResolute({ keep: true });
  const folder = first.folder;
  await first.stop();
  for (const { address, name, role, password } of accounts) {
    execFileSync(binary(), ["--data", folder, "user", "add", address, "--name", name, "--role", role], {
      cwd: root,
      input: `${password}\n`,
      stdio: ["pipe", "ignore", "inherit"],
    });
  }
  return started(["serve", "--data", folder], folder, false);
}

/// Takes a file in by the command line, into the folder of a program that runs.
export function takeIn(folder, ...given) {
  execFileSync(binary(), ["import", "--data", folder, ...given], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
}

/// The address of its first page, as the program prints it when it listens.
function printedAddress(program) {
  return new Promise((resolve, reject) => {
    let printed = "";
    const timer = setTimeout(() => reject(new Error(`no address within ${startLimit} ms:\n${printed}`)), startLimit);
    const read = (chunk) => {
      printed += chunk;
      const found = /http:\/\/(?:localhost|127\.0\.0\.1):[0-9]+/.exec(printed);
      if (found) {
        clearTimeout(timer);
        resolve(found[0]);
      }
    };
    program.stdout.on("data", read);
    program.stderr.on("data", read);
    program.once("error", reject);
    program.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`the program ended with ${code} before it listened:\n${printed}`));
    });
  });
}

async function healthy(address) {
  const deadline = Date.now() + startLimit;
  let last = "no answer";
  while (Date.now() < deadline) {
    try {
      const response = await fetch(`${address}/health`);
      if (response.ok) return;
      last = `status ${response.status}`;
    } catch (error) {
      last = error.cause?.code ?? error.message;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${address}/health: ${last}`);
}

/// Debian's Chromium. Its sandbox refuses root, and its background services would look for a network.
export function openBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-dev-shm-usage",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/// A new page that keeps what went wrong on it: `problems` lists script errors, refusals of the content security
/// policy, failed requests and answers of 500 and more.
export async function openPage(browser, options = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const problems = [];
  page.on("pageerror", (error) => problems.push(`script: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // The page counts as loaded before its icon is there, so a test may leave it while the icon is on its way. Any other
    // request that is given up is a problem.
    const iconLeftBehind = reason === "net::ERR_ABORTED" && /\/assets\/\w+\.svg$/.test(request.url());
    if (!iconLeftBehind) problems.push(`request: ${request.url()} ${reason}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 500) problems.push(`answer: ${response.status()} ${response.url()}`);
  });
  return { page, problems, close: () => context.close() };
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/// What axe-core holds against the page under WCAG 2.2 AA and its own best practices: one line an element, none
/// where all is well. Evaluated by the debugger, so the page's content security policy stays in force.
export async function audit(page) {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(" ")}: ${violation.help}`),
  );
}

/// The newest message that a server wrote into its mail folder and that says something, as its plain text.
export async function letter(server, saying, patience = 20_000) {
  const folder = join(server.folder, "mail");
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    // The folder is made with the first message.
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".eml")) : [];
    for (const name of names.sort().reverse()) {
      const text = readFileSync(join(folder, name), "utf8").replaceAll("=\r\n", "").replaceAll("=3D", "=");
      if (saying.test(text)) return text;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no message says ${saying}`);
}

/// The path and query of the first link of a message.
export const linkOf = (text) => /http:\/\/localhost:[0-9]+(\/[^\s"<]+)/.exec(text)[1];

/// The six digits that an authenticator shows, some steps of thirty seconds from now.
export function shown(secret, steps = 0) {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const bytes = Buffer.from(bits.match(/.{8}/g).map((eight) => parseInt(eight, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const hash = createHmac("sha1", bytes).update(counter).digest();
  const offset = hash[19] & 15;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
