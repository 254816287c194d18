import { defineConfig } from 'wxt';

/**
 * What the extension's pages may load. The preview's frame inherits it and allows itself less (lib/preview).
 * - Scripts, workers and everything that is not named: only the extension's own.
 * - Styles and fonts: a borrowed page may have some that could not be stored with it. CodeMirror and the preview
 *   write style elements.
 * - Pictures and media: posts and borrowed pages bring them from anywhere.
 * - Connections: a person borrows a page from a site of their choice; the browser asks for the permission.
 */
const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline' http: https:",
  "font-src 'self' http: https: data:",
  "connect-src 'self' http: https:",
  'img-src http: https: data: blob:',
  'media-src http: https: data: blob:',
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export default defineConfig({
  imports: false,
  outDir: process.env.AFTERWORD_OUT ?? '.output',
  vite: () => ({
    // The worker of the checks loads its dictionary later, as a file of its own.
    worker: { format: 'es' },
    // Its build for browsers asks the document, which a worker has not.
    resolve: {
      alias: [
        {
          find: /^decode-named-character-reference$/,
          replacement: `${import.meta.dirname}/node_modules/decode-named-character-reference/index.js`,
        },
      ],
    },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions:
      browser === 'firefox'
        ? ['storage', 'contextMenus', 'activeTab']
        : ['storage', 'sidePanel', 'contextMenus', 'activeTab'],
    // Asked for one site at a time, when a person borrows a page of it.
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    ...(mode === 'production' && { content_security_policy: { extension_pages: POLICY } }),
    action: { default_title: '__MSG_open__' },
    commands: {
      'open-panel': {
        suggested_key: { default: 'Alt+Shift+A' },
        description: '__MSG_open__',
      },
      'copy-post': {
        suggested_key: { default: 'Alt+Shift+C' },
        description: '__MSG_copy__',
      },
    },
    ...(browser === 'chrome' && { minimum_chrome_version: '126' }), // the preview uses URL.parse
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'afterword@afterword.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  manifestVersion: 3,
});
