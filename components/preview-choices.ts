import {
  FileText,
  Globe,
  type IconNode,
  LayoutList,
  Link,
  Monitor,
  MoveHorizontal,
  RefreshCw,
  Smartphone,
  Tablet,
  Trash,
} from 'lucide';
import type { Messages } from '../lib/app/messages/languages.ts';
import type { OpenDraft } from '../lib/app/open-draft.ts';
import { type PageLook, pageLooks } from '../lib/app/post-page.ts';
import { type PageWidth, pageWidths } from '../lib/app/settings.ts';
import type { MenuItem } from './menu.tsx';
import type { PreviewChoiceProps } from './preview-choice.tsx';

const LOOK_ICONS: Readonly<Record<PageLook, IconNode>> = { page: FileText, list: LayoutList, link: Link };
const WIDTH_ICONS: Readonly<Record<PageWidth, IconNode>> = {
  fit: MoveHorizontal,
  phone: Smartphone,
  tablet: Tablet,
  desktop: Monitor,
};

export function lookChoices({ page }: OpenDraft, words: Messages['page']): PreviewChoiceProps<PageLook> {
  return {
    name: 'look',
    label: words.look,
    choices: pageLooks.map((id) => ({ id, label: words.looks[id], icon: LOOK_ICONS[id] })),
    chosen: page.look.value,
    onChoose: page.chooseLook,
  };
}

export function widthChoices({ page }: OpenDraft, words: Messages['page']): PreviewChoiceProps<PageWidth> {
  return {
    name: 'width',
    label: words.width,
    choices: pageWidths.map((id) => ({ id, label: words.widths[id], icon: WIDTH_ICONS[id] })),
    chosen: page.width.value,
    onChoose: page.chooseWidth,
  };
}

/** Both choices, for a menu. */
export function viewItems(open: OpenDraft, words: Messages['page']): MenuItem[] {
  return [...itemsOf(lookChoices(open, words)), ...itemsOf(widthChoices(open, words))];
}

function itemsOf<Id extends string>({
  name,
  label,
  choices,
  chosen,
  onChoose,
}: PreviewChoiceProps<Id>): MenuItem[] {
  return choices.map((choice) => ({
    id: `${name}-${choice.id}`,
    label: choice.label,
    icon: choice.icon,
    group: label,
    isChecked: choice.id === chosen,
    run: () => onChoose(choice.id),
  }));
}

/** What can be done with the site's own page. Nothing as long as no site was chosen. */
export function pageItems({ page }: OpenDraft, words: Messages['page'], onAsk: () => void): MenuItem[] {
  const status = page.status.value;
  const address = page.shell.value?.address;
  if (status.state === 'no-site') return [];
  const group = words.site;
  if (address === undefined) return [{ id: 'borrow', label: words.use, icon: Globe, group, run: onAsk }];
  const anew = async () => {
    if (!(await page.borrow(address))) onAsk();
  };
  return [
    { id: 'borrow-anew', label: words.anew, icon: RefreshCw, group, run: () => void anew() },
    { id: 'borrow', label: words.another, icon: Globe, group, run: onAsk },
    { id: 'forget-page', label: words.forget, icon: Trash, group, run: () => void page.forget() },
  ];
}
