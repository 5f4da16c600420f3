import { Anchor, type AnchorProps, Menu, type MenuItemProps, NavLink, type NavLinkProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

type LinkProps<Look> = Look & Omit<ComponentPropsWithRef<'a'>, keyof Look>;

/** Links that look like Mantine's and take the router's typed addresses. */
export const TextLink = createLink((props: LinkProps<AnchorProps>) => <Anchor {...props} />);
export const MenuLink = createLink((props: LinkProps<MenuItemProps>) => <Menu.Item component="a" {...props} />);
export const NavItem = createLink((props: LinkProps<NavLinkProps>) => <NavLink {...props} />);
