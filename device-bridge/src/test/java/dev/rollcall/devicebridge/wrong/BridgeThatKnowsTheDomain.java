package dev.rollcall.devicebridge.wrong;

import dev.rollcall.domain.wrong.SomethingOfTheDomain;

/** Deliberately wrong: the bridge has its own words. */
record BridgeThatKnowsTheDomain(SomethingOfTheDomain something) {}
