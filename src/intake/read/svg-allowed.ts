/** Elements of SVG that a drawing may have: shapes, text, paint, filters and movement; nothing that runs or fetches. */
export const SVG_ELEMENTS = words(`
  svg g defs symbol use switch view title desc a style
  path rect circle ellipse line polyline polygon image
  text tspan textPath
  linearGradient radialGradient stop pattern clipPath mask marker
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology
  feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
  animate animateMotion animateTransform set
`);

/** Elements whose only business is to change an attribute of another. */
export const SVG_ANIMATIONS = words('animate animateMotion animateTransform set');

/** How a shape looks: allowed as attributes, and what an animation may change. */
export const SVG_LOOKS = words(`
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
  color-rendering direction display dominant-baseline enable-background fill fill-opacity fill-rule filter flood-color
  flood-opacity font-family font-size font-size-adjust font-stretch font-style font-variant font-weight
  glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation kerning letter-spacing
  lighting-color line-height marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow
  paint-order pointer-events shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset
  stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-align text-anchor text-decoration
  text-rendering transform transform-box transform-origin unicode-bidi vector-effect visibility white-space
  word-spacing writing-mode
  amplitude azimuth baseFrequency bias cx cy d diffuseConstant divisor dx dy edgeMode elevation exponent fr fx fy
  gradientTransform gradientUnits height in in2 intercept k1 k2 k3 k4 kernelMatrix kernelUnitLength lengthAdjust
  limitingConeAngle markerHeight markerUnits markerWidth maskContentUnits maskUnits mode numOctaves offset operator
  order orient pathLength patternContentUnits patternTransform patternUnits points pointsAtX pointsAtY pointsAtZ
  preserveAlpha preserveAspectRatio primitiveUnits r radius refX refY result rotate rx ry scale seed slope
  specularConstant specularExponent spreadMethod startOffset stdDeviation stitchTiles surfaceScale tableValues
  targetX targetY textLength type values viewBox width x x1 x2 xChannelSelector y y1 y2 yChannelSelector z
  clipPathUnits filterUnits
`);

/** What else an element may carry. */
export const SVG_ATTRIBUTES = words(`
  id class lang role tabindex style href requiredExtensions systemLanguage focusable media
  accumulate additive attributeName attributeType begin by calcMode dur end fill from keyPoints keySplines keyTimes max
  min path repeatCount repeatDur restart to
  xml:space xml:lang
`);

/** Attributes whose value is words or a name, and never read as CSS. */
export const SVG_WORDS = words('id class lang role xml:lang xml:space href systemLanguage requiredExtensions');

/** What drawing programs leave behind that no reader sees; it is left out without a word. */
export const SVG_LEFT_OUT =
  /^(?:target|rel|data-[\w.:-]+|xmlns:.+|version|baseProfile|zoomAndPan|contentScriptType|contentStyleType|xlink:(?:title|type|show|actuate|role|arcrole))$/;

/** Functions that CSS may call in a drawing. `url` only with `#…`, which the caller looks at. */
export const CSS_FUNCTIONS = words(`
  url rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix
  translate translatex translatey translate3d translatez scale scalex scaley scale3d rotate rotatex rotatey rotatez
  skew skewx skewy matrix matrix3d perspective calc min max clamp cubic-bezier steps
  blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
  path polygon circle ellipse inset not is where nth-child nth-last-child nth-of-type nth-last-of-type
`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}
