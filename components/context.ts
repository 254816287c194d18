import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Application } from '../lib/app/application.ts';

export const ApplicationContext = createContext<Application | null>(null);

/** The application that the views around show. */
export function useApplication(): Application {
  const application = useContext(ApplicationContext);
  if (!application) throw new Error('A view was rendered outside of the application.');
  return application;
}
