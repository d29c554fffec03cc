// Which view belongs to which address.
import { overview } from "./views/overview.js";
import { whatIf } from "./whatif/view.js";
import { runs } from "./views/runs.js";
import { runSummary } from "./run/summary.js";
import { runRanking } from "./run/ranking.js";
import { runAccount } from "./run/account.js";
import { runExecutives } from "./run/executives.js";
import { runComparison } from "./run/comparison.js";
import { runPacks } from "./run/packs.js";
import { importBook } from "./views/import.js";
import { scenarios } from "./views/scenarios.js";
import { scenario } from "./views/scenario.js";
import { policy } from "./views/policy.js";
import { myPage } from "./views/my-page.js";
import { review } from "./views/review.js";

export const managementRoutes = [
  { path: "", view: overview },
  { path: "what-if", view: whatIf },
  { path: "runs", view: runs },
  { path: "runs/:id", view: runSummary },
  { path: "runs/:id/ranking", view: runRanking },
  { path: "runs/:id/accounts/:account", view: runAccount },
  { path: "runs/:id/executives", view: runExecutives },
  { path: "runs/:id/comparison", view: runComparison },
  { path: "runs/:id/packs", view: runPacks },
  { path: "import", view: importBook },
  { path: "scenarios", view: scenarios },
  { path: "scenarios/:id", view: scenario },
  { path: "policy", view: policy },
  { path: "accounts/:account/review", view: review },
];

export const executiveRoutes = [
  { path: "", view: myPage },
  { path: "runs/:id/accounts/:account", view: runAccount },
  { path: "accounts/:account/review", view: review },
];
