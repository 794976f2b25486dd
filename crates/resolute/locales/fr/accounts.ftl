# Comptes : qui demande et ce qui lui est permis.
role-contributor = contributeur
role-focal-point = point focal
role-reviewer = réviseur
role-editor = rédacteur
role-chair = président
role-administrator = administrateur
lacks-signed-in = Il faut être connecté. Connectez-vous, puis ouvrez de nouveau la page ; ce que vous avez saisi est encore dans le formulaire si vous revenez en arrière.
lacks-role = Il faut un rôle que vous n’avez pas : l’un de ceux-ci, { $roles }. Un administrateur l’accorde ; pour une organisation ou un État, le point focal peut accorder le rôle de contributeur.
