package dev.rollcall.domain.wrong;

/** Stands in for the domain, which is not on this module's class path, so that a wall can be seen to fail. */
public record SomethingOfTheDomain(String word) {}
