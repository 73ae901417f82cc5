// Builds the site's assets into src/candour_site/static/candour. Run by `make setup`.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as sass from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, "node_modules");
const target = join(here, "..", "src", "candour_site", "static", "candour");

rmSync(target, { recursive: true, force: true });
mkdirSync(join(target, "fonts"), { recursive: true });

const styles = sass.compile(join(here, "scss", "candour.scss"), {
  style: "compressed",
  importers: [new sass.NodePackageImporter(here)],
  loadPaths: [join(here, "scss")],
  quietDeps: true,
});
// The royal arms in the footer of GOV.UK are not ours to show, and their picture is not among our files.
const withoutArms = styles.css.replace(/\.govuk-footer__copyright-logo::before\{[^}]*\}/g, "");
if (withoutArms.includes("govuk-crest")) throw new Error("The style sheet still names the royal arms");
writeFileSync(join(target, "candour.css"), withoutArms);

const script = readFileSync(join(modules, "govuk-frontend/dist/govuk/govuk-frontend.min.js"), "utf8");
writeFileSync(join(target, "govuk-frontend.min.js"), script.replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n"));
cpSync(join(here, "js"), target, { recursive: true });
cpSync(join(here, "images"), target, { recursive: true });
for (const weight of [400, 700]) {
  const name = `public-sans-latin-${weight}-normal.woff2`;
  cpSync(join(modules, "@fontsource/public-sans/files", name), join(target, "fonts", name));
}
cpSync(join(modules, "@fontsource/public-sans/LICENSE"), join(target, "fonts", "LICENSE.txt"));
