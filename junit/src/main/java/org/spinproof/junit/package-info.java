/** Claim files and the battery of contract tests in a user's own {@code mvn test}. */
package org.spinproof.junit;
