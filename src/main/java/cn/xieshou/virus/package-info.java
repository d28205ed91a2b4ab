/**
 * Asks a virus scanner about files (杀毒): ClamAV's {@code clamd}, where the setting
 * {@code xieshou.clamd} says where it listens.
 */
@ApplicationModule(displayName = "Virus scanner 杀毒", allowedDependencies = {})
@NullMarked
package cn.xieshou.virus;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
