import { defineConfig } from 'wxt';

/**
 * What the extension's pages may load. Posts bring pictures and media from anywhere; nothing else leaves or
 * enters. CodeMirror writes style elements.
 */
const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
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
