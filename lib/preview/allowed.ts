const names = (list: string): string[] => list.split(' ');

/** Elements that a preview shows. All others are left out; what they hold stays, unless it is code or media. */
export const allowedElements = names(
  'a abbr acronym address area article aside audio b bdi bdo big blockquote br caption center cite code col ' +
    'colgroup data dd del details dfn dialog dir div dl dt em fieldset figcaption figure font footer h1 h2 h3 h4 h5 ' +
    'h6 header hgroup hr i img input ins kbd label legend li main map mark marquee menu meter nav nobr ol p picture ' +
    'pre progress q rp rt ruby s samp search section small source span strike strong sub summary sup table tbody ' +
    'td tfoot th thead time tr track tt u ul var video wbr',
);

/** Attributes that a preview keeps, on any element, besides `data-*` and `aria-*`. */
export const allowedAttributes = names(
  'abbr align alt axis bgcolor border cellpadding cellspacing char checked cite class clear color cols colspan ' +
    'compact controls coords datetime decoding default dir disabled face frame headers height hidden high href ' +
    'hreflang hspace id ismap kind label lang loading loop low max media min muted name noshade nowrap open ' +
    'optimum playsinline poster preload rel rev reversed role rowspan rules scope shape size sizes span src ' +
    'srclang srcset start style summary tabindex title translate type usemap valign value vspace width',
);

/** Attributes that hold an address. Losing one of them is said. */
export const addressAttributes: ReadonlySet<string> = new Set(
  names(
    'action archive background classid codebase data dynsrc formaction href icon longdesc lowsrc manifest ping ' +
      'poster profile src srcdoc srcset xlink:href',
  ),
);
