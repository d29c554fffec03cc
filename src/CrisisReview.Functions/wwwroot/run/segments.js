// The four segments, as badges and in words.
import { capital, words } from "../format.js";
import { badge } from "../parts/figures.js";

const tones = { protect: "bad", grow: "accent", secureCash: "caution" };

export const segmentName = segment => capital(words(segment));

export const segmentBadge = segment => segment ? badge(segmentName(segment), tones[segment]) : "–";
