import type { PostTemplate } from '../site.ts';
import { announcement } from './announcement.ts';
import { recapByDay } from './recap-by-day.ts';
import type { TemplateSetting } from './setting.ts';
import { thankYou } from './thank-you.ts';
import { wrapUp } from './wrap-up.ts';

/** The posts that conferences write again and again, as a site wants them begun. */
export function siteTemplates(setting: TemplateSetting): readonly PostTemplate[] {
  return [wrapUp(setting), recapByDay(setting), thankYou(setting), announcement(setting)];
}
