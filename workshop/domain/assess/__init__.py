"""How mature a team sells: a questionnaire, many answers, one level with its reasons and the steps up."""
