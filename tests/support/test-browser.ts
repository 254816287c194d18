/** The browser of this run: AFTERWORD_TEST_BROWSER is `chromium`, also if not set, or `firefox`. */
export function testBrowser(): 'chromium' | 'firefox' {
  const { AFTERWORD_TEST_BROWSER = 'chromium' } = process.env;
  if (AFTERWORD_TEST_BROWSER === 'chromium' || AFTERWORD_TEST_BROWSER === 'firefox')
    return AFTERWORD_TEST_BROWSER;
  throw new Error(`AFTERWORD_TEST_BROWSER is chromium or firefox, not ${AFTERWORD_TEST_BROWSER}`);
}
