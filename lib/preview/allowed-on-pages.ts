import { allowedAttributes, allowedElements } from './allowed.ts';

const names = (list: string): string[] => list.split(' ');

/** Elements of a site's own page that are shown: also its styles, its drawings, and its forms, which do nothing. */
export const pageElements = [
  ...allowedElements,
  ...names(
    'html head body title style link meta form button select option optgroup textarea datalist output canvas ' +
      'iframe hgroup',
  ),
  ...names(
    'svg g path circle rect line ellipse polygon polyline text tspan textpath defs symbol use image clippath mask ' +
      'lineargradient radialgradient stop pattern marker desc switch filter feblend fecolormatrix ' +
      'fecomponenttransfer fecomposite fedropshadow feflood fefunca fefuncb fefuncg fefuncr fegaussianblur femerge ' +
      'femergenode femorphology feoffset feturbulence',
  ),
];

/** What these keep, besides `data-*` and `aria-*`: nothing that runs, sends or leads anywhere. */
export const pageAttributes = [
  ...allowedAttributes.filter((name) => name !== 'name'),
  ...names(
    'content for inert link media multiple placeholder popover readonly required rows cols sandbox selected slot ' +
      'text vlink wrap xml:space',
  ),
  ...names(
    'clip-path clip-rule clippathunits color-interpolation-filters cx cy d dx dy edgemode fill fill-opacity ' +
      'fill-rule filter filterunits font-family font-size font-weight fx fy gradienttransform gradientunits in in2 ' +
      'k1 k2 k3 k4 marker-end marker-mid marker-start markerheight markerunits markerwidth mask maskcontentunits ' +
      'maskunits mode offset opacity operator orient patterncontentunits patterntransform patternunits points ' +
      'preserveaspectratio primitiveunits r radius refx refy result rx ry stddeviation stop-color stop-opacity ' +
      'stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity ' +
      'stroke-width tablevalues text-anchor transform values vector-effect viewbox x x1 x2 xlink:href xmlns ' +
      'xmlns:xlink y y1 y2',
  ),
];
