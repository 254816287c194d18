import '../../components/style/index.css';
import { mountApplication } from '../../components/mount.tsx';
import { createApplication } from '../../lib/app/application.ts';
import { messagesFor } from '../../lib/app/messages/languages.ts';
import { onCopyRequest } from '../../lib/browser/copy-request.ts';
import { extensionEnvironment } from '../../lib/browser/environment.ts';
import { draftInAddress } from '../../lib/browser/host.ts';

const application = createApplication(extensionEnvironment('tab'), messagesFor(navigator.languages));
const root = document.getElementById('app');
if (!root) throw new Error('The page has no place for the application.');
mountApplication(application, root);
void application
  .start(draftInAddress(location.href))
  .then(() => onCopyRequest(Date.now, () => void application.copyCommand()));
