package dev.assay.logs.parser;

/** An attribute of a stanza at work. Each attribute of the language is one implementation. */
sealed interface Step permits ChooseMapper, StartTime, Transform, TransformMatching, TransformAll, TransformIf,
    TransformIfPresent, TransformCascade, VariableTransform, RenameField, CopyField, SetField, CaseSwitch, ClearField,
    DropField, DropMessage, TrimField, FindReplace, ListStep, Zip {
  /** False, with a failure noted, where the stanza does not match after all. */
  boolean run(Run run, String stanza);
}
