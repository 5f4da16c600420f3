/**
 * The nonce of this page, by which the content policy allows the styles that components write at run time; nothing while
 * developing, where there is no policy.
 */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

// Where the library that stops a page from scrolling under a dialog looks for it.
Object.assign(globalThis, { __webpack_nonce__: nonce });
