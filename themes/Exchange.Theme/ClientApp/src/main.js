/*
 * Every page works without this file. What is here saves a reload, a scroll or a lost text.
 */
import { startMenu } from "./js/menu.js";
import { startSheets } from "./js/sheet.js";
import { startPanelBar } from "./js/panel-bar.js";
import { startFileDrops } from "./js/file-drop.js";
import { startDrafts } from "./js/drafts.js";
import { startCounters } from "./js/counter.js";
import { startCopyButtons } from "./js/copy.js";
import { startTextSize } from "./js/text-size.js";
import { startLive } from "./js/live.js";
import { startPasskeys } from "./js/passkey.js";
import { startOnceOnly } from "./js/once-only.js";
import { startEditor } from "./js/editor.js";
import { startKeys } from "./js/keys.js";
import { startMediaUploads } from "./js/media-upload.js";
import { startFocalPoints } from "./js/focal.js";
import { startTabs } from "./js/tabs.js";
import { startTicked } from "./js/ticked.js";
import { startSuggestions } from "./js/suggest.js";
import { startPrinting } from "./js/print.js";

for (const start of [
  startMenu,
  startSheets,
  startPanelBar,
  startFileDrops,
  startDrafts,
  startCounters,
  startCopyButtons,
  startTextSize,
  startLive,
  startPasskeys,
  startOnceOnly,
  startEditor,
  startKeys,
  startMediaUploads,
  startFocalPoints,
  startTabs,
  startTicked,
  startSuggestions,
  startPrinting,
]) {
  start(document);
}
