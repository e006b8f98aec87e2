/** Contract tests that any kernel is put to. */
package org.spinproof.crosscheck.guard.battery;
